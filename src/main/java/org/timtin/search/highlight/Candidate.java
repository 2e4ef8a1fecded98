package org.timtin.search.highlight;

/**
 * A part of a text that could be shown.
 *
 * @param range where it is
 * @param first index of its first mark
 * @param end one past the index of its last mark
 * @param wholeStart whether it begins with a sentence
 */
record Candidate(TextRange range, int first, int end, boolean wholeStart) {}
