package org.timtin.index;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.timtin.annotate.Mention;
import org.timtin.annotate.Official;
import org.timtin.article.Article;
import org.timtin.article.Published;

/**
 * The document of one article in the index, field by field as {@code mappings/articles.json} names
 * them.
 *
 * @param headline the first sentence, of an article without a title: what a page shows in its place
 * @param officialLabels {@code key TAB label} of each official: labels of people that no authority
 *     list knows
 * @param given countries and officials that came with the article
 * @param arrived when the article was first accepted, ISO 8601 with nanoseconds; updates and
 *     rebuilds keep it
 * @param fingerprint hash of all the rest but {@code arrived}: an equal one means that nothing
 *     changed
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
public record ArticleDocument(
    String id,
    String title,
    String summary,
    String body,
    Optional<String> published,
    Optional<String> url,
    Optional<String> source,
    List<String> countries,
    List<String> officials,
    @JsonProperty("official_labels") List<String> officialLabels,
    List<StoredMention> mentions,
    Optional<Given> given,
    Optional<String> headline,
    Optional<String> arrived,
    Optional<String> fingerprint) {

  /**
   * Evidence as it is stored: the rule, its confidence and the offsets of {@link Mention}, in plain
   * JSON.
   */
  public record StoredMention(
      String kind,
      String key,
      String surface,
      String field,
      int start,
      int end,
      String rule,
      String confidence) {}

  /** What the sender said by itself: kept apart, so that annotating anew can start from it. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Given(List<String> countries, List<String> officials) {
    private static final Given NOTHING = new Given(List.of(), List.of());

    public Given {
      countries = countries == null ? List.of() : List.copyOf(countries);
      officials = officials == null ? List.of() : List.copyOf(officials);
    }

    /** What came with an article; empty when nothing did. */
    static Optional<Given> of(Article article) {
      return Optional.of(new Given(article.countries(), article.officials()))
          .filter(given -> !given.equals(NOTHING));
    }
  }

  public ArticleDocument {
    given = given == null ? Optional.empty() : given;
    title = title == null ? "" : title;
    summary = summary == null ? "" : summary;
    body = body == null ? "" : body;
    published = orEmpty(published);
    url = orEmpty(url);
    source = orEmpty(source);
    headline = orEmpty(headline);
    arrived = orEmpty(arrived);
    fingerprint = orEmpty(fingerprint);
    countries = countries == null ? List.of() : List.copyOf(countries);
    officials = officials == null ? List.of() : List.copyOf(officials);
    officialLabels = officialLabels == null ? List.of() : List.copyOf(officialLabels);
    mentions = mentions == null ? List.of() : List.copyOf(mentions);
  }

  /** The people of this article, with the labels that were found in it. */
  public List<Official> people() {
    return officialLabels.stream().map(ArticleDocument::official).toList();
  }

  /** Splits one value of {@code official_labels}. */
  public static Official official(String keyAndLabel) {
    int tab = keyAndLabel.indexOf('\t');
    return tab < 0
        ? new Official(keyAndLabel, keyAndLabel)
        : new Official(keyAndLabel.substring(0, tab), keyAndLabel.substring(tab + 1));
  }

  /** The headline to show: the title, or the first sentence of an article that has none. */
  public String shownTitle() {
    return title.isEmpty() ? headline.orElse("") : title;
  }

  /** The same document, stamped. */
  public ArticleDocument stamped(String arrivedAt, String contentHash) {
    return new ArticleDocument(
        id,
        title,
        summary,
        body,
        published,
        url,
        source,
        countries,
        officials,
        officialLabels,
        mentions,
        given,
        headline,
        Optional.of(arrivedAt),
        Optional.of(contentHash));
  }

  /** The article as it was sent, to be annotated anew. */
  Article article() {
    return new Article(
        id,
        title,
        summary,
        body,
        published.map(Published::ofIso),
        url,
        source,
        given.orElse(Given.NOTHING).countries(),
        given.orElse(Given.NOTHING).officials());
  }

  // Jackson hands a missing property over as null; nothing else in the code base sees one.
  private static Optional<String> orEmpty(Optional<String> value) {
    return value == null ? Optional.empty() : value;
  }
}
