package org.timtin.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts by facet; absent is what was not asked for. */
public record Facets(
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<ValueFacet> country,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<ValueFacet> official,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<ValueFacet> source,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<ValueFacet> story,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<DateFacet> published) {

  static Facets of(Map<Facet, ValueFacet> values, Optional<DateFacet> published) {
    return new Facets(
        Optional.ofNullable(values.get(Facet.COUNTRY)),
        Optional.ofNullable(values.get(Facet.OFFICIAL)),
        Optional.ofNullable(values.get(Facet.SOURCE)),
        Optional.ofNullable(values.get(Facet.STORY)),
        published);
  }

  /**
   * Counts by value.
   *
   * @param buckets in the order asked for; selected and excluded values are always among them
   * @param other (article, value) pairs beyond the listed values
   * @param missing matching articles without a value: how many are found when that replaces the
   *     facet's selection
   * @param exact whether every count is exact, and no value that is not listed is more frequent
   * @param error how much more a count may be at most, and how many articles a value may have that
   *     is not listed; absent when exact
   * @param scope {@code all} where the facet is counted among the hits; absent otherwise
   */
  public record ValueFacet(
      List<ValueBucket> buckets,
      long other,
      long missing,
      boolean exact,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) long error,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<FacetView.Scope> scope) {}

  /**
   * One value: how many articles would be found if it replaced the facet's selection.
   *
   * @param excluded whether it is excluded now; its count is then what there is of it when it is
   *     asked for instead; absent otherwise
   */
  public record ValueBucket(
      String value,
      String label,
      long count,
      boolean selected,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean excluded) {}

  /**
   * Counts by time.
   *
   * @param interval width of the buckets, coarser than asked for where there would be over 4000
   * @param first earliest day with a match, in Hanoi
   * @param last latest day with a match
   * @param buckets in order, empty ones between first and last included
   * @param missing matching articles without a date
   * @param exact whether every count is exact
   * @param scope {@code all} where {@code from} and {@code to} were left in; absent otherwise
   */
  public record DateFacet(
      Interval interval,
      Optional<LocalDate> first,
      Optional<LocalDate> last,
      List<DateBucket> buckets,
      long missing,
      boolean exact,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<FacetView.Scope> scope) {}

  /**
   * One span of days: how many articles would be found if it replaced {@code from} and {@code to}.
   *
   * @param value first day
   * @param to last day
   */
  public record DateBucket(LocalDate value, LocalDate to, long count) {}
}
