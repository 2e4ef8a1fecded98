package org.timtin.article;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header of a raw article: {@code date} and a date, before the text or on a line of its own.
 *
 * @param date the date as it stands there
 * @param rest the text without the header
 * @param sharesLine whether text follows the header on its line
 */
record RawHeader(Optional<String> date, String rest, boolean sharesLine) {
  private static final String DAY =
      "\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}(?:-\\d{1,2}-|/\\d{1,2}/)\\d{4}";
  private static final String TIME =
      "(?:(?:T|,? )\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?"
          + "(?: ?(?:Z\\b|UTC\\b|GMT\\b|[+-]\\d{2}:?\\d{2}))?)?";
  private static final String MAIL =
      "(?:[a-z]{3}, ?)?\\d{1,2} [a-z]{3} \\d{4}(?: \\d{2}:\\d{2}(?::\\d{2})? [+-]\\d{4})?";
  private static final Pattern HEADER =
      Pattern.compile(
          "[\\s\\p{Z}\\uFEFF\\u200B]*date[ \\t\\u00A0]*[:=]?[ \\t\\u00A0]*((?:"
              + DAY
              + ")"
              + TIME
              + "|"
              + MAIL
              + ")(?![\\p{L}\\d/-])",
          Pattern.CASE_INSENSITIVE);

  static RawHeader of(String text) {
    Matcher header = HEADER.matcher(text);
    if (!header.lookingAt()) {
      return new RawHeader(Optional.empty(), text, false);
    }
    String rest = text.substring(header.end());
    int lineEnd = rest.indexOf('\n');
    String sameLine = lineEnd < 0 ? rest : rest.substring(0, lineEnd);
    return new RawHeader(Optional.of(header.group(1)), rest, !sameLine.isBlank());
  }
}
