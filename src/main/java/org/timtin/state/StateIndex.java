package org.timtin.state;

import static org.timtin.engine.EngineCall.call;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.jboss.logging.Logger;

/** The index of the service's own records, created from {@code mappings/state.json}. */
@ApplicationScoped
public class StateIndex {
  /** The index's name. */
  public static final String NAME = "timtin-state";

  private static final Logger LOG = Logger.getLogger(StateIndex.class);
  private static final String RESOURCE = "/mappings/state.json";

  private final ElasticsearchClient client;
  private final String name;

  @Inject
  public StateIndex(ElasticsearchClient client) {
    this(client, NAME);
  }

  /** An index of another name: the memory of another service. */
  public StateIndex(ElasticsearchClient client, String name) {
    this.client = client;
    this.name = name;
  }

  String name() {
    return name;
  }

  /**
   * Creates the index where there is none, and adds the fields that came since to one that is
   * there; safe to call from several instances.
   */
  public void ensure() {
    JsonNode definition = definition();
    if (call(() -> client.indices().exists(exists -> exists.index(name))).value()) {
      String mappings = definition.required("mappings").toString();
      call(
          () ->
              client
                  .indices()
                  .putMapping(put -> put.index(name).withJson(new StringReader(mappings))));
      return;
    }
    try {
      String content = definition.toString();
      call(
          () ->
              client
                  .indices()
                  .create(create -> create.index(name).withJson(new StringReader(content))));
      LOG.infof("created index %s", name);
    } catch (ElasticsearchException e) {
      if (!"resource_already_exists_exception".equals(e.error().type())) {
        throw e;
      }
      LOG.infof("index %s was created by another instance", name);
    }
  }

  /** Makes everything that was written so far visible to lists. */
  void refresh() {
    call(() -> client.indices().refresh(refresh -> refresh.index(name)));
  }

  private static JsonNode definition() {
    try (InputStream in = StateIndex.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the build left out " + RESOURCE);
      }
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + " is not JSON", e);
    }
  }
}
