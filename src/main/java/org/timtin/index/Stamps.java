package org.timtin.index;

import static org.timtin.engine.EngineCall.call;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Reads what the index already holds of an article, and tells whether a new version differs from
 * it.
 */
final class Stamps {
  /**
   * What the index holds of one article: content hash, arrival, and the version for optimistic
   * concurrency.
   */
  record Stamp(String fingerprint, String arrived, long seqNo, long primaryTerm) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Source(String fingerprint, String arrived) {}

  // 128 bits: two different articles of one id never meet by chance.
  private static final int FINGERPRINT_BYTES = 16;

  private final ElasticsearchClient client;
  private final ObjectMapper mapper;

  Stamps(ElasticsearchClient client, ObjectMapper mapper) {
    this.client = client;
    this.mapper = mapper;
  }

  Map<String, Stamp> of(Collection<String> ids) {
    var response =
        call(
            () ->
                client.mget(
                    request ->
                        request
                            .index(ArticleIndex.ALIAS)
                            .ids(List.copyOf(ids))
                            .sourceIncludes("fingerprint", "arrived"),
                    Source.class));
    Map<String, Stamp> stamps = new HashMap<>();
    for (var item : response.docs()) {
      if (item.isResult() && item.result().found()) {
        var result = item.result();
        Source source = result.source();
        if (source == null || result.seqNo() == null || result.primaryTerm() == null) {
          throw new IllegalStateException("the engine gave no version for article " + result.id());
        }
        stamps.put(
            result.id(),
            new Stamp(
                source.fingerprint(), source.arrived(), result.seqNo(), result.primaryTerm()));
      }
    }
    return stamps;
  }

  String fingerprint(ArticleDocument document) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      byte[] digest =
          sha.digest(mapper.writeValueAsString(document).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
