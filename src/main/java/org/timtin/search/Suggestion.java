package org.timtin.search;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Another spelling of the words, under the same filters.
 *
 * @param text what to search for instead; quotes, operators and case as typed
 * @param total how many articles that finds
 * @param kind {@code diacritics} when only marks differ, else {@code spelling}
 */
public record Suggestion(
    String text, long total, @Schema(enumeration = {"diacritics", "spelling"}) String kind) {
  static final String DIACRITICS = "diacritics";
  static final String SPELLING = "spelling";
}
