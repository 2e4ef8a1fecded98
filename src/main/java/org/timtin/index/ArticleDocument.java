package org.timtin.index;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.timtin.annotate.Mention;
import org.timtin.annotate.Official;
import org.timtin.article.Article;
import org.timtin.article.Published;
import org.timtin.story.Signature;

/**
 * The document of one article in the index, field by field as {@code mappings/articles.json} names
 * them.
 *
 * @param headline the first sentence, of an article without a title: what a page shows in its place
 * @param officials keys of the people whom the text names or who were given
 * @param officialsAll these and the inferred ones: holders of offices that stand without a name
 * @param officialLabels {@code key TAB label} of each of all: labels of people that no authority
 *     list knows
 * @param given countries and officials that came with the article
 * @param arrived when the article was first accepted, ISO 8601 with nanoseconds; updates and
 *     rebuilds keep it
 * @param fingerprint hash of all before {@code arrived}: an equal one means that nothing changed
 * @param story the smallest id of the articles that are near copies of this one, or of each other's
 *     near copies; its own id where there are none
 * @param copies by what near copies are found
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
    @JsonProperty("officials_all") List<String> officialsAll,
    @JsonProperty("official_labels") List<String> officialLabels,
    List<StoredMention> mentions,
    Optional<Given> given,
    Optional<String> headline,
    Optional<String> arrived,
    Optional<String> fingerprint,
    Optional<String> story,
    Optional<Copies> copies) {

  /**
   * By what near copies are found, and whether any were.
   *
   * @param bands articles that share one are looked at; none where there is too little text
   * @param signature from which the similarity is estimated
   * @param shared whether the story has another article
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Copies(
      List<String> bands,
      Optional<String> signature,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean shared) {
    public Copies {
      bands = bands == null ? List.of() : List.copyOf(bands);
      signature = orEmpty(signature);
    }

    static Copies of(Optional<Signature> signature, boolean shared) {
      return new Copies(
          signature.map(Signature::bands).orElse(List.of()),
          signature.map(Signature::text),
          shared);
    }
  }

  /**
   * Evidence as it is stored: the rule, its confidence and the offsets of {@link Mention}, in plain
   * JSON.
   *
   * @param rule null in articles that an early version indexed
   * @param confidence likewise
   */
  public record StoredMention(
      @Schema(enumeration = {"country", "official", "inferred"}) String kind,
      String key,
      String surface,
      @Schema(enumeration = {"title", "summary", "body"}) String field,
      int start,
      int end,
      @Schema(nullable = true) String rule,
      @Schema(
              nullable = true,
              enumeration = {"certain", "likely", "possible"})
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
    story = orEmpty(story);
    copies = copies == null ? Optional.empty() : copies;
    countries = countries == null ? List.of() : List.copyOf(countries);
    officials = officials == null ? List.of() : List.copyOf(officials);
    officialsAll = officialsAll == null ? List.of() : List.copyOf(officialsAll);
    officialLabels = officialLabels == null ? List.of() : List.copyOf(officialLabels);
    mentions = mentions == null ? List.of() : List.copyOf(mentions);
  }

  /** The people whom this article names, with the labels that were found in it. */
  public List<Official> people() {
    return labelled().filter(official -> officials.contains(official.key())).toList();
  }

  /** Holders of offices that stand in this article without a name; none of {@link #people}. */
  public List<Official> inferred() {
    return labelled().filter(official -> !officials.contains(official.key())).toList();
  }

  private Stream<Official> labelled() {
    return officialLabels.stream().map(ArticleDocument::official);
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

  /**
   * The same document, stamped.
   *
   * @param place the story that it is written under until its stories are settled
   */
  ArticleDocument stamped(String arrivedAt, String contentHash, StoryPlace place) {
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
        officialsAll,
        officialLabels,
        mentions,
        given,
        headline,
        Optional.of(arrivedAt),
        Optional.of(contentHash),
        Optional.of(place.story()),
        Optional.of(Copies.of(place.signature(), place.shared())));
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
