package org.timtin.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.PropertyWriter;
import com.fasterxml.jackson.databind.ser.impl.SimpleBeanPropertyFilter;
import com.fasterxml.jackson.databind.ser.impl.SimpleFilterProvider;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import org.timtin.search.SearchAnswer;

/** Writes of each hit the fields that were asked for, in whichever answer it stands. */
@Singleton
public class SparseHits implements ObjectMapperCustomizer {
  private static final SimpleBeanPropertyFilter FILTER =
      new SimpleBeanPropertyFilter() {
        @Override
        public void serializeAsField(
            Object bean, JsonGenerator json, SerializerProvider provider, PropertyWriter writer)
            throws Exception {
          if (!(bean instanceof SearchAnswer.Hit hit) || hit.shows(writer.getName())) {
            writer.serializeAsField(bean, json, provider);
          }
        }
      };

  @Override
  public void customize(ObjectMapper mapper) {
    mapper.setFilterProvider(
        new SimpleFilterProvider()
            .addFilter(SearchAnswer.Hit.FIELDS, FILTER)
            .setFailOnUnknownId(true));
  }
}
