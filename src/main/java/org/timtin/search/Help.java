package org.timtin.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.timtin.search.query.QueryText;

/**
 * One change of a search without a hit after which there are some; everything else stays as it is.
 *
 * @param action {@code drop_word}, {@code drop_filter}, or {@code ignore_accents}, which stands for
 *     {@code accents=ignore}
 * @param parameter the parameter that is dropped: {@code country}, {@code official}, {@code source}
 *     or {@code story}, with {@code .not} behind it for what is excluded, or {@code published} for
 *     {@code from}, {@code to} and {@code published.missing}; a facet's {@code .missing} goes with
 *     its values; absent with other actions
 * @param value the word or phrase, or the filter's value, days as {@code 2026-01-01/2026-01-31};
 *     absent where a facet's whole selection is dropped
 * @param text {@code q} without the word; absent with other actions
 * @param total how many articles there are then
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Help(
    @Schema(enumeration = {"drop_word", "drop_filter", "ignore_accents"}) String action,
    Optional<String> parameter,
    Optional<String> value,
    Optional<String> text,
    long total) {

  static Help dropWord(QueryText.Dropped dropped, long total) {
    return new Help(
        "drop_word",
        Optional.empty(),
        Optional.of(dropped.part()),
        Optional.of(dropped.text()),
        total);
  }

  static Help dropFilter(String parameter, Optional<String> value, long total) {
    return new Help("drop_filter", Optional.of(parameter), value, Optional.empty(), total);
  }

  static Help ignoreAccents(long total) {
    return new Help("ignore_accents", Optional.empty(), Optional.empty(), Optional.empty(), total);
  }
}
