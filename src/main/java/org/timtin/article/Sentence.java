package org.timtin.article;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * A sentence of a text, or the part of a long one that is around some words.
 *
 * @param start first UTF-16 unit in the text
 * @param end one past the last
 * @param truncated whether the sentence goes on before or after
 */
public record Sentence(int start, int end, boolean truncated) {
  /** Longest sentence that is given whole, in UTF-16 units; newspapers hardly write longer ones. */
  public static final int LONGEST = 400;

  // How far the ends of a sentence are looked for: beyond, it is cut in any case.
  private static final int REACH = 4 * LONGEST;
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  /** What ends in a stop without ending a sentence; single capitals and T.Ư besides. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "TP", "Tp", "TX", "Tx", "TT", "TS", "ThS", "Ths", "GS", "PGS", "BS", "LS", "KS", "CN",
          "ĐH", "CĐ", "THPT", "NXB", "Nxb", "UBND", "HĐND", "LB", "CH", "TW", "TƯ", "KTS", "NSND",
          "NSƯT", "Mr", "Mrs", "Ms", "Dr", "Prof", "St", "Jr", "Sr", "Gen", "Sen", "No", "vs",
          "tr");

  /**
   * The sentence that holds the words at {@code from..to}. A line break ends a sentence; the stop
   * of an abbreviation ({@code TP. Hồ Chí Minh}) does not.
   */
  public static Sentence around(String text, int from, int to) {
    int first = lineStart(text, from);
    int last = lineEnd(text, to);
    int start = Math.max(first, from - REACH);
    int end = Math.min(last, to + REACH);
    String reach = text.substring(start, end);
    BreakIterator breaks = BreakIterator.getSentenceInstance(VIETNAMESE);
    breaks.setText(reach);
    int sentenceStart = start + startBefore(breaks, reach, from - start);
    int sentenceEnd = start + endAfter(breaks, reach, to - start);
    boolean cut = (sentenceStart == start && start > first) || (sentenceEnd == end && end < last);
    return stripped(text, sentenceStart, sentenceEnd, cut).shortened(text, from, to);
  }

  /** The words of the sentence. */
  public String of(String text) {
    return text.substring(start, end);
  }

  private static int lineStart(String text, int from) {
    return text.lastIndexOf('\n', from - 1) + 1;
  }

  private static int lineEnd(String text, int to) {
    int newline = text.indexOf('\n', to);
    return newline < 0 ? text.length() : newline;
  }

  private static int startBefore(BreakIterator breaks, String text, int from) {
    int at = breaks.isBoundary(from) ? from : breaks.preceding(from);
    while (at > 0 && !endsSentence(text, at)) {
      at = breaks.preceding(at);
    }
    return Math.max(at, 0);
  }

  private static int endAfter(BreakIterator breaks, String text, int to) {
    int at = to >= text.length() || breaks.isBoundary(to) ? to : breaks.following(to);
    while (at < text.length() && !endsSentence(text, at)) {
      at = breaks.following(at);
    }
    return at;
  }

  private static boolean endsSentence(String text, int at) {
    int end = at;
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (end == 0 || text.charAt(end - 1) != '.') {
      return true;
    }
    int start = end - 1;
    while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    return !isAbbreviation(text.substring(start, end - 1));
  }

  /**
   * Whether a stop after this word belongs to it rather than to a sentence: {@code TP}, {@code
   * T.Ư}, an initial.
   */
  public static boolean isAbbreviation(String beforeStop) {
    String word = Normalizer.normalize(beforeStop, Normalizer.Form.NFC);
    word = word.replaceFirst("^[^\\p{L}]+", "");
    boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
    return initial || ABBREVIATIONS.contains(word) || isDotted(word);
  }

  /** {@code T.Ư}, {@code TP.HCM}'s first half, {@code PGS.TS}: short parts in capitals. */
  private static boolean isDotted(String word) {
    int dot = word.lastIndexOf('.');
    return dot > 0
        && word.length() - dot <= 4
        && word.codePoints().allMatch(c -> c == '.' || Character.isUpperCase(c) || c == 'h');
  }

  private static Sentence stripped(String text, int start, int end, boolean truncated) {
    int first = start;
    int last = end;
    while (first < last && Character.isWhitespace(text.charAt(first))) {
      first++;
    }
    while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    return new Sentence(first, last, truncated);
  }

  private Sentence shortened(String text, int from, int to) {
    if (end - start <= LONGEST) {
      return this;
    }
    // As much after the words as before them, unless an end of the sentence is nearer.
    int room = Math.max(LONGEST - (to - from), 0);
    int before = Math.min(from - start, Math.max(room / 2, room - (end - to)));
    int after = Math.min(end - to, room - before);
    return stripped(
        text, wordStart(text, from - before, from), wordEnd(text, to + after, to), true);
  }

  /** The first place from {@code at} on where no word and no character is cut. */
  private int wordStart(String text, int at, int limit) {
    for (int i = at; i > start && i < limit; i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i;
      }
    }
    return at == start ? start : wholeCharacters(text).following(at - 1);
  }

  private int wordEnd(String text, int at, int limit) {
    for (int i = at; i < end && i > limit; i--) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i;
      }
    }
    return at == end ? end : wholeCharacters(text).preceding(at + 1);
  }

  private static BreakIterator wholeCharacters(String text) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    return characters;
  }
}
