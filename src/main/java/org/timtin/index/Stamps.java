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
import java.util.Optional;
import org.timtin.engine.EngineUnavailable;

/**
 * Reads what the index already holds of an article, and tells whether a new version differs from
 * it.
 */
final class Stamps {
  /**
   * What the index holds of one article: content hash, arrival, story, and the version for
   * optimistic concurrency.
   *
   * @param story empty of old documents
   * @param shared whether the story has another article
   */
  record Stamp(
      String fingerprint,
      String arrived,
      Optional<String> story,
      boolean shared,
      long seqNo,
      long primaryTerm) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Source(
      String fingerprint,
      String arrived,
      Optional<String> story,
      Optional<ArticleDocument.Copies> copies) {
    Source {
      story = story == null ? Optional.empty() : story;
      copies = copies == null ? Optional.empty() : copies;
    }
  }

  // 128 bits: two different articles of one id never meet by chance.
  private static final int FINGERPRINT_BYTES = 16;

  private final ElasticsearchClient client;
  private final ObjectMapper mapper;
  private final String index;

  /**
   * @param index alias or version to read
   */
  Stamps(ElasticsearchClient client, ObjectMapper mapper, String index) {
    this.client = client;
    this.mapper = mapper;
    this.index = index;
  }

  /**
   * What the index holds of some articles; of those that it lacks, nothing.
   *
   * @throws EngineUnavailable where it cannot be told of one
   */
  Map<String, Stamp> of(Collection<String> ids) {
    var response =
        call(
            () ->
                client.mget(
                    request ->
                        request
                            .index(index)
                            .ids(List.copyOf(ids))
                            .sourceIncludes("fingerprint", "arrived", "story", "copies.shared"),
                    Source.class));
    Map<String, Stamp> stamps = new HashMap<>();
    for (var item : response.docs()) {
      if (item.isFailure()) {
        throw new EngineUnavailable(
            "article " + item.failure().id() + " cannot be looked up; try again shortly",
            new IllegalStateException(item.failure().error().reason()));
      }
      if (item.result().found()) {
        var result = item.result();
        Source source = result.source();
        if (source == null || result.seqNo() == null || result.primaryTerm() == null) {
          throw new IllegalStateException("the engine gave no version for article " + result.id());
        }
        stamps.put(
            result.id(),
            new Stamp(
                source.fingerprint(),
                source.arrived(),
                source.story(),
                source.copies().map(ArticleDocument.Copies::shared).orElse(false),
                result.seqNo(),
                result.primaryTerm()));
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
