package org.timtin.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.timtin.search.compare.Period;

/**
 * Two periods compared by country and official. The periods stand in place of {@code from} and
 * {@code to}.
 *
 * @param first what a change starts from
 * @param second what it leads to
 */
@Schema(name = "PeriodComparison")
public record Comparison(
    Period first, Period second, ComparedFacet country, ComparedFacet official) {

  /**
   * The values of one facet, most frequent in both periods together first. Counts leave out what is
   * selected of the facet itself, as in the facet.
   *
   * @param volumes how many articles each period has under the same filters
   * @param exact whether no value that is not listed is more frequent; the counts are exact
   */
  public record ComparedFacet(Volumes volumes, List<ComparedValue> values, boolean exact) {}

  /** Numbers of articles. */
  public record Volumes(long first, long second) {}

  /**
   * One value.
   *
   * @param change the second share less the first; absent where a period has no article
   * @param ratio the second share by the first; absent where the first is 0
   * @param p probability of shares that differ as much by chance, see docs/api.md
   * @param pAdjusted the same, corrected for the number of listed values
   * @param significant whether {@code pAdjusted} is below 0.05
   */
  public record ComparedValue(
      String value,
      String label,
      boolean selected,
      Part first,
      Part second,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Double> change,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Double> ratio,
      double p,
      @JsonProperty("p_adjusted") double pAdjusted,
      boolean significant) {}

  /**
   * A value in one period.
   *
   * @param count articles that have it: the total when it replaces the facet's selection, and the
   *     period {@code from} and {@code to}
   * @param share of the period's articles; absent where it has none
   */
  public record Part(
      long count, @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Double> share) {

    static Part of(long count, long volume) {
      return new Part(count, volume == 0 ? Optional.empty() : Optional.of((double) count / volume));
    }
  }
}
