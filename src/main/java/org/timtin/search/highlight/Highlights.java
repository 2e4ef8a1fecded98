package org.timtin.search.highlight;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What matched in one article, in the form that was asked for; each form is absent when the other
 * or none was.
 *
 * @param html by field: fragments of safe HTML
 * @param offsets by field: ranges of characters
 */
public record Highlights(
    Optional<Map<String, List<String>>> html, Optional<Map<String, FieldOffsets>> offsets) {
  /** What was not asked for. */
  public static final Highlights NONE = new Highlights(Optional.empty(), Optional.empty());

  private static final String TITLE = "title";
  private static final int MOST_FRAGMENTS = 3;

  /**
   * Cuts fragments out of the fields of an article.
   *
   * @param fields by name: the whole text, or the beginning of one in which nothing matched
   * @param folded whether words that differ in their diacritics are the same
   */
  public static Highlights of(Map<String, MarkedText> fields, HighlightForm form, boolean folded) {
    Map<String, List<String>> html = new LinkedHashMap<>();
    Map<String, FieldOffsets> offsets = new LinkedHashMap<>();
    fields.forEach(
        (field, marked) -> {
          List<TextRange> fragments = fragments(field, marked, folded);
          if (!fragments.isEmpty()) {
            switch (form) {
              case HTML ->
                  html.put(field, fragments.stream().map(f -> MarkedHtml.of(marked, f)).toList());
              case OFFSETS -> offsets.put(field, FieldOffsets.of(marked, fragments));
              case NONE -> throw new IllegalArgumentException("no highlights were asked for");
            }
          }
        });
    return form == HighlightForm.HTML
        ? new Highlights(Optional.of(html), Optional.empty())
        : new Highlights(Optional.empty(), Optional.of(offsets));
  }

  /** Of an article in which nothing is to be shown. */
  public static Highlights empty(HighlightForm form) {
    return form == HighlightForm.NONE ? NONE : of(Map.of(), form, false);
  }

  private static List<TextRange> fragments(String field, MarkedText marked, boolean folded) {
    if (field.equals(TITLE)) {
      return List.of(new TextRange(0, marked.text().length()));
    }
    return marked.marks() == 0
        ? Fragmenter.beginning(marked.text()).stream().toList()
        : Fragmenter.best(marked, MOST_FRAGMENTS, folded);
  }
}
