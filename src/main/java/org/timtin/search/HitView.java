package org.timtin.search;

import java.util.List;
import java.util.Objects;
import org.timtin.BadInput;
import org.timtin.search.highlight.HighlightForm;

/**
 * What each hit shows.
 *
 * @param why values of which each hit says why it has them, with the sentence
 * @param highlight how each hit shows what matched in it
 * @param explain whether each hit says how its score came about
 * @param fields which fields of the hit are returned
 */
public record HitView(
    List<FacetValue> why, HighlightForm highlight, boolean explain, HitFields fields) {
  /** Most values of {@code why}. */
  public static final int MOST_REASONS = 10;

  /** The usual: marked fragments and no reasons. */
  public static final HitView USUAL = new HitView(List.of(), HighlightForm.HTML, false);

  public HitView {
    // What is not shown need not be read from the texts.
    highlight = fields.showsMarks() ? Objects.requireNonNull(highlight) : HighlightForm.NONE;
    why = why.stream().distinct().toList();
    if (why.size() > MOST_REASONS) {
      throw new BadInput("why", "why has " + why.size() + " values; the limit is " + MOST_REASONS);
    }
  }

  /** Every field of each hit. */
  public HitView(List<FacetValue> why, HighlightForm highlight, boolean explain) {
    this(why, highlight, explain, HitFields.ALL);
  }
}
