package org.timtin.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A line of raw text that is not blank.
 *
 * @param text the line without white space at its ends
 * @param afterBlank whether a blank line stands before it
 */
record Line(String text, boolean afterBlank) {
  private static final Pattern SENTENCE_BORDER =
      Pattern.compile("(?<!\\.)[.!?][”\"»)]?\\s+(?=[\\p{Lu}\\d“\"«(])");

  /**
   * Initials, titles and the like, after which a full stop ends no sentence. They are consonants: a
   * short word with a vowel is a name, which ends sentences as any other word does.
   */
  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "(?:^|[\\s(.])(?:\\p{Lu}[b-df-hj-np-tv-zđ]{0,2}|\\p{Lu}[B-DF-HJ-NP-TV-ZĐ]{1,2}|[Tt]p|[Tt]r|[Tt]h[sS]?|[Vv]v|St|Jr|Nh)\\.\\s*$");

  /** The lines of a text that are not blank. */
  static List<Line> of(String text) {
    List<Line> lines = new ArrayList<>();
    boolean blank = false;
    for (String raw : (Iterable<String>) text.lines()::iterator) {
      String line = stripped(raw);
      if (line.isEmpty()) {
        blank = true;
      } else {
        lines.add(new Line(line, blank));
        blank = false;
      }
    }
    return lines;
  }

  /** The lines as text, with a blank line where the source had one. */
  static String join(List<Line> lines) {
    return lines.stream()
        .map(line -> (line.afterBlank ? "\n\n" : "\n") + line.text)
        .collect(Collectors.joining())
        .strip();
  }

  Line with(String changed) {
    return new Line(stripped(changed), afterBlank);
  }

  Line afterBlankLine() {
    return new Line(text, true);
  }

  /** How many sentences the line holds, as far as full stops tell. */
  int sentences() {
    int count = 1;
    var border = SENTENCE_BORDER.matcher(text);
    while (border.find()) {
      if (!ABBREVIATION
          .matcher(text.substring(Math.max(0, border.start() - 6), border.start() + 1))
          .find()) {
        count++;
      }
    }
    return count;
  }

  /** Whether the line ends as a sentence of running text does, and no headline or name. */
  boolean endsSentence() {
    String bare = text;
    while (!bare.isEmpty() && "”\"»)’'*_ ".indexOf(bare.charAt(bare.length() - 1)) >= 0) {
      bare = bare.substring(0, bare.length() - 1);
    }
    return bare.isEmpty() || ".;:,…".indexOf(bare.charAt(bare.length() - 1)) >= 0;
  }

  /** Whether the line breaks off in dots, as headlines do for suspense. */
  boolean trailsOff() {
    return text.endsWith("...") || text.endsWith("…");
  }

  /** Whether the line could begin a sentence or a headline. */
  boolean beginsSentence() {
    // Markdown's marks of bold and italic may come before.
    int start = 0;
    while (start < text.length() - 1 && "*_".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    int first = text.codePointAt(start);
    return Character.isUpperCase(first)
        || Character.isTitleCase(first)
        || Character.isDigit(first)
        || "“\"«‘'([".indexOf(first) >= 0;
  }

  /** White space of any script, and marks of no width, taken off both ends. */
  static String stripped(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isSpace(char unit) {
    return Character.isWhitespace(unit)
        || Character.isSpaceChar(unit)
        || unit == '\uFEFF'
        || unit == '\u200B';
  }
}
