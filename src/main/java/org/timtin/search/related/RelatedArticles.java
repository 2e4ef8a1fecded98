package org.timtin.search.related;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.timtin.search.SearchAnswer;

/**
 * Articles that are related to one.
 *
 * @param id of the article
 * @param tookMs milliseconds from request to answer inside the service
 * @param profile name and content hash of the default ranking profile, which searches without
 *     another use at the moment; it has no part in the order here
 * @param index the version of the index that was searched
 * @param related the one that shares most first; of each story only the first
 */
public record RelatedArticles(
    String id,
    @JsonProperty("took_ms") long tookMs,
    String profile,
    String index,
    List<Related> related) {
  public RelatedArticles {
    related = List.copyOf(related);
  }

  /**
   * One related article.
   *
   * @param score how much of what tells about the article is in this one, too: from 0 to 1, the sum
   *     of the weights of all that they share
   * @param title headline, or the first sentence of an article that has none
   * @param published day or instant, ISO 8601
   * @param shared what it has in common with the article
   * @param story the near copies that it stands for; absent without any
   */
  @Schema(name = "RelatedArticle")
  public record Related(
      String id,
      double score,
      String title,
      Optional<String> published,
      Optional<String> url,
      Optional<String> source,
      Shared shared,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<SearchAnswer.Story> story) {}

  /**
   * What two articles have in common, most weight first.
   *
   * @param officials people whom both name
   * @param countries countries of both
   * @param words what stands in the article and is in the related one, too; at most {@value
   *     SharedExpressions#MOST}, so that their weights may add up to less than the score
   */
  @Schema(name = "SharedWithArticle")
  public record Shared(List<Name> officials, List<Name> countries, List<Expression> words) {
    public Shared {
      officials = List.copyOf(officials);
      countries = List.copyOf(countries);
      words = List.copyOf(words);
    }
  }

  /**
   * An official or a country.
   *
   * @param value key or code
   * @param label the name to show
   * @param weight what it adds to the score
   */
  @Schema(name = "SharedName")
  public record Name(String value, String label, double weight) {}

  /**
   * Words that stand side by side.
   *
   * @param text as the article writes them
   * @param weight what they add to the score
   */
  @Schema(name = "SharedWords")
  public record Expression(String text, double weight) {}
}
