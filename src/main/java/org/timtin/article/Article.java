package org.timtin.article;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A news article as it is stored: text in NFC, nothing else changed. Offsets of mentions and
 * highlights refer to these strings.
 *
 * @param id unique key: given, or derived by {@link ArticleId}
 * @param title headline; empty when the article has none
 * @param summary lead or sapo; empty when the article has none
 * @param body text without page leftovers; may be empty when title or summary is not
 * @param published when it was published; absent stays absent
 * @param url where it was published
 * @param source who published it
 * @param countries ISO 3166-1 alpha-2 codes that the sender gave, in the sender's order
 * @param officials names or keys of officials that the sender gave, in the sender's order
 */
public record Article(
    String id,
    String title,
    String summary,
    String body,
    Optional<Published> published,
    Optional<String> url,
    Optional<String> source,
    List<String> countries,
    List<String> officials) {

  /** Elasticsearch's own limit for a document's key, in bytes of UTF-8. */
  static final int ID_BYTES = 512;

  public Article {
    Objects.requireNonNull(id);
    Objects.requireNonNull(title);
    Objects.requireNonNull(summary);
    Objects.requireNonNull(body);
    Objects.requireNonNull(published);
    Objects.requireNonNull(url);
    Objects.requireNonNull(source);
    countries = List.copyOf(countries);
    officials = List.copyOf(officials);
  }

  /** Whether no article can have this id, since it is longer than {@value #ID_BYTES} bytes. */
  public static boolean isTooLongForId(String id) {
    return id.getBytes(StandardCharsets.UTF_8).length > ID_BYTES;
  }
}
