package org.timtin.search.suggest;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.timtin.search.highlight.TextRange;

/**
 * A word of a text, taken apart: letters without marks, the mark that each letter bears, and the
 * tones, wherever in the word they stand ({@code hòa}, {@code hoà}).
 *
 * @param letters in lower case, without marks
 * @param marks of each letter, a space for none
 * @param tones in the order in which they stand
 * @param ends where each letter ends in the text
 * @param start where the word begins in the text
 * @param hyphened whether a hyphen ties it to the word before
 */
record Word(
    String letters, String marks, String tones, List<Integer> ends, int start, boolean hyphened) {
  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
  private static final char BAR = '\u0335';
  private static final char NONE = ' ';

  Word {
    ends = List.copyOf(ends);
  }

  /** The words of a text in NFC, in order. */
  static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    Reader reader = new Reader();
    int hyphenAt = -1;
    for (int at = 0; at < text.length(); ) {
      int c = text.codePointAt(at);
      int end = at + Character.charCount(c);
      if (Character.isLetterOrDigit(c) || (reader.open() && isMark(c))) {
        reader.read(c, at, end);
      } else if (!isInside(text, at, reader)) {
        hyphenAt = reader.close(words, hyphenAt);
        hyphenAt = isHyphen(c) && hyphenAt == at ? end : -1;
      }
      at = end;
    }
    reader.close(words, hyphenAt);
    return List.copyOf(words);
  }

  /** The words, and beside those that hyphens tie what they are together: Pu-tin is Putin. */
  static List<Word> withJoined(List<Word> words) {
    List<Word> all = new ArrayList<>(words);
    for (int from = 0; from < words.size(); ) {
      Word whole = words.get(from);
      int next = from + 1;
      while (next < words.size() && words.get(next).hyphened()) {
        whole = whole.and(words.get(next));
        next++;
      }
      if (next > from + 1) {
        all.add(whole);
      }
      from = next;
    }
    return List.copyOf(all);
  }

  /** Whether anything was typed that tells one form of the word from another. */
  boolean isMarked() {
    return !tones.isEmpty() || !marks.isBlank();
  }

  /** What the letters are in the index, where open syllables have one spelling of i and y. */
  String indexed() {
    int last = letters.length() - 1;
    if (last == 1 && letters.charAt(1) == 'i' && "hklmt".indexOf(letters.charAt(0)) >= 0) {
      return letters.charAt(0) + "y";
    }
    if (last == 1 && letters.charAt(1) == 'y' && "sv".indexOf(letters.charAt(0)) >= 0) {
      return letters.charAt(0) + "i";
    }
    return letters.equals("qui") ? "quy" : letters;
  }

  /**
   * How near this typed word comes to one of a name; empty where letters differ.
   *
   * @param begun whether it is still being typed, so that it may be the beginning of the name's
   */
  Optional<Closeness> closeness(Word name, boolean begun) {
    boolean same = begun ? name.letters.startsWith(letters) : name.letters.equals(letters);
    if (!same && !indexed().equals(name.indexed())) {
      return Optional.empty();
    }
    if (!isMarked()) {
      return Optional.of(Closeness.TYPED);
    }
    boolean unfinished = false;
    for (int i = 0; i < letters.length(); i++) {
      if (marks.charAt(i) != name.marks.charAt(i)) {
        if (marks.charAt(i) != NONE) {
          return Optional.of(Closeness.FOLDED);
        }
        unfinished = true;
      }
    }
    if (!tones.equals(name.tones)) {
      if (!tones.isEmpty()) {
        return Optional.of(Closeness.FOLDED);
      }
      unfinished = true;
    }
    return Optional.of(unfinished ? Closeness.UNFINISHED : Closeness.TYPED);
  }

  /** Where the first so many letters stand in the text. */
  TextRange range(int length) {
    return new TextRange(start, ends.get(Math.min(length, ends.size()) - 1));
  }

  private Word and(Word next) {
    List<Integer> both = new ArrayList<>(ends);
    both.addAll(next.ends);
    return new Word(
        letters + next.letters, marks + next.marks, tones + next.tones, both, start, hyphened);
  }

  private static boolean isHyphen(int c) {
    return c == '-' || c == '\u2010' || c == '\u2011';
  }

  private static boolean isMark(int c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** O'Brien is one word, as it is in the keys of officials; invisible characters divide none. */
  private static boolean isInside(String text, int at, Reader reader) {
    char c = text.charAt(at);
    return reader.open()
        && (Character.getType(c) == Character.FORMAT
            || ((c == '\'' || c == '’')
                && at + 1 < text.length()
                && Character.isLetter(text.charAt(at + 1))));
  }

  private static final class Reader {
    private final StringBuilder letters = new StringBuilder();
    private final StringBuilder marks = new StringBuilder();
    private final StringBuilder tones = new StringBuilder();
    private final List<Integer> ends = new ArrayList<>();
    private int start;

    boolean open() {
      return !letters.isEmpty();
    }

    void read(int c, int at, int end) {
      if (!open()) {
        start = at;
      }
      // Most characters of a text need no taking apart.
      String parts =
          c < 0x80
              ? Character.toString(c)
              : Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD);
      for (int part : parts.codePoints().toArray()) {
        if (!isMark(part)) {
          letter(Character.toLowerCase(part), end);
        } else if (TONES.indexOf(part) >= 0) {
          tones.appendCodePoint(part);
        } else if (open()) {
          marks.setCharAt(marks.length() - 1, (char) part);
        }
      }
      if (open()) {
        ends.set(ends.size() - 1, end);
      }
    }

    private void letter(int c, int end) {
      // Letters that Unicode does not take apart, as the keys of officials fold them.
      String plain =
          switch (c) {
            case 'đ', 'ð', 'ɖ' -> "d";
            case 'ł' -> "l";
            case 'ø' -> "o";
            case 'ı' -> "i";
            case 'ß' -> "ss";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            default -> Character.toString(c);
          };
      char mark = plain.codePointAt(0) == c ? NONE : BAR;
      for (int i = 0; i < plain.length(); i++) {
        letters.append(plain.charAt(i));
        marks.append(mark);
        ends.add(end);
      }
    }

    /** Ends the word, if there is one, and says where; -1 where there is none. */
    int close(List<Word> words, int hyphenAt) {
      if (!open()) {
        return -1;
      }
      char[] sorted = tones.toString().toCharArray();
      Arrays.sort(sorted);
      words.add(
          new Word(
              letters.toString(),
              marks.toString(),
              new String(sorted),
              ends,
              start,
              start == hyphenAt));
      int end = ends.getLast();
      letters.setLength(0);
      marks.setLength(0);
      tones.setLength(0);
      ends.clear();
      return end;
    }
  }
}
