package org.timtin.search;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.json.JsonpMapper;
import co.elastic.clients.json.JsonpSerializable;
import co.elastic.clients.json.JsonpUtils;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Short hashes by which a walk tells whether it goes on over the same hits in the same order. */
final class Fingerprint {
  /** How hits are shown, and how many of them: none of it moves a hit. */
  private static final List<String> SHOWN = List.of("view", "page", "facets");

  // Of 128 bits: nobody can choose them, since cursors are signed; they only must not meet.
  private static final int BYTES = 16;

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .findAndAddModules()
          .configure(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY, true)
          .configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true)
          .build();

  private Fingerprint() {}

  /** Of what the client asks for; new parts of a search count by themselves. */
  static String of(SearchQuery query) {
    try {
      ObjectNode asked = JSON.valueToTree(query);
      asked.remove(SHOWN);
      return hash(JSON.writeValueAsString(asked));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a search is plain data", e);
    }
  }

  /** Of what the engine is asked: the words as they were read, weights, filters and order. */
  static String of(SearchQuery query, Decided decided, JsonpMapper mapper) {
    Stream<Query> text =
        decided.words().stream()
            .map(words -> TextQuery.of(words, decided.profile().weights(), false));
    Stream<Query> filters = Stream.of(new Filters(query).all());
    Stream<SortOptions> order = SearchRequests.sort(query, decided.words().isPresent()).stream();
    return hash(
        Stream.of(text, filters, order)
            .flatMap(parts -> parts)
            .map(part -> JsonpUtils.toJsonString((JsonpSerializable) part, mapper))
            .collect(Collectors.joining("\n")));
  }

  private static String hash(String text) {
    try {
      byte[] all =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(all, BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
