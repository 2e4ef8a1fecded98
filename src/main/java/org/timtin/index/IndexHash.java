package org.timtin.index;

import static org.timtin.engine.EngineCall.call;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.JsonData;
import co.elastic.clients.transport.Endpoint;
import co.elastic.clients.transport.endpoints.SimpleEndpoint;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Tells whether two index versions analyze, weigh and keep articles in the same way. */
@ApplicationScoped
public class IndexHash {
  private static final ObjectMapper SORTED =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  /** As the engine wrote it: the client's types know not every option of every component. */
  private static final Endpoint<String, JsonData, ?> GET =
      new SimpleEndpoint<>(
          "indices.get",
          index -> "GET",
          index -> "/" + index,
          index -> Map.of(),
          index -> Map.of(),
          index -> Map.of(),
          false,
          JsonData._DESERIALIZER);

  /** What of the settings has an influence on what is found and in which order. */
  private static final List<String> SETTINGS =
      List.of("analysis", "similarity", "number_of_shards");

  private final ElasticsearchClient client;

  public IndexHash(ElasticsearchClient client) {
    this.client = client;
  }

  /**
   * SHA-256 of the mappings of an index version, its analysis, similarities and number of shards.
   *
   * @throws IllegalStateException when there is no such version
   */
  public String of(String version) {
    Map<?, ?> answer =
        call(() -> client._transport().performRequest(version, GET, null)).to(Map.class);
    JsonNode index = SORTED.valueToTree(answer.get(version));
    if (index == null || !index.isObject()) {
      throw new IllegalStateException("the engine has no index " + version);
    }
    ObjectNode content = SORTED.createObjectNode();
    content.set("mappings", index.path("mappings"));
    SETTINGS.forEach(name -> content.set(name, index.path("settings").path("index").path(name)));
    try {
      // Through maps, which are written in the order of their keys.
      byte[] canonical =
          SORTED
              .writeValueAsString(SORTED.convertValue(content, Map.class))
              .getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException("what was JSON is JSON", e);
    }
  }
}
