package org.timtin.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of a shadow and what separates them. */
final class Tokens {
  /** Abbreviations in lower case that a name follows: {@code St. Petersburg}. */
  private static final Set<String> BEFORE_NAMES =
      Set.of("St", "Sta", "Sto", "Mr", "Mrs", "Ms", "Dr");

  private final Shadow shadow;
  private final String text;
  private final List<String> words = new ArrayList<>();
  private final List<String> lower = new ArrayList<>();
  private final List<Gap> gaps = new ArrayList<>();
  private int[] starts = new int[64];
  private Lexicon.Phrases[] phrases = {};

  private Tokens(Shadow shadow) {
    this.shadow = shadow;
    this.text = shadow.text();
  }

  static Tokens of(Shadow shadow) {
    Tokens tokens = new Tokens(shadow);
    tokens.split();
    return tokens;
  }

  int size() {
    return words.size();
  }

  String word(int i) {
    return i >= 0 && i < words.size() ? words.get(i) : "";
  }

  /** The word in lower case, for lists that do not compare case. */
  String lower(int i) {
    return i >= 0 && i < lower.size() ? lower.get(i) : "";
  }

  /** The lexicon's phrases that begin with this word, kept: dozens of rules ask for each word's. */
  Lexicon.Phrases phrases(int i, Lexicon lexicon) {
    if (i < 0 || i >= words.size()) {
      return lexicon.beginningWith("");
    }
    if (phrases.length == 0) {
      phrases = new Lexicon.Phrases[words.size()];
    }
    if (phrases[i] == null) {
      phrases[i] = lexicon.beginningWith(lower.get(i));
    }
    return phrases[i];
  }

  /** What stands before word {@code i}; the end of the text is a {@link Gap#LINE}. */
  Gap gap(int i) {
    return i >= 0 && i < gaps.size() ? gaps.get(i) : Gap.LINE;
  }

  int start(int i) {
    return starts[i];
  }

  int end(int i) {
    return starts[i] + words.get(i).length();
  }

  /** The word that this unit of the shadow is part of. */
  int around(int unit) {
    int found = Arrays.binarySearch(starts, 0, words.size(), unit);
    return found >= 0 ? found : Math.max(-found - 2, 0);
  }

  boolean isCapital(int i) {
    String word = word(i);
    return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
  }

  /** A single capital letter or several of them: {@code J}, {@code UBND}, {@code TP.HCM}. */
  boolean isAcronym(int i) {
    String word = word(i);
    int letters = 0;
    for (int k = 0; k < word.length(); k++) {
      char c = word.charAt(k);
      if (Character.isLowerCase(c)) {
        return false;
      }
      letters += Character.isLetter(c) ? 1 : 0;
    }
    return letters > 1 && !shadow.wasLowered(start(i) + 1);
  }

  /** Whether the word's line was in capitals, so that capitals say nothing about names. */
  boolean wasLowered(int i) {
    return word(i).length() > 1 && shadow.wasLowered(start(i) + 1);
  }

  /** Whether a hyphen makes this word the next syllable of the word before: {@code Pu-tin}. */
  boolean continuesWord(int i) {
    String word = word(i);
    return gap(i) == Gap.HYPHEN
        && !word.isEmpty()
        && word.length() <= 7
        && word.chars().allMatch(Character::isLowerCase);
  }

  boolean opensSentence(int i) {
    return gap(i).opensSentence();
  }

  /** The text from word {@code from} to the end of word {@code to - 1}. */
  String text(int from, int to) {
    return text.substring(start(from), end(to - 1));
  }

  private void split() {
    int i = 0;
    Gap gap = Gap.LINE;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (Gazetteer.isWordUnit(c)) {
        int end = wordEnd(i);
        add(i, end, gap);
        i = end;
        gap = Gap.SPACE;
      } else {
        gap = gap.or(kind(i));
        i++;
      }
    }
  }

  private void add(int start, int end, Gap gap) {
    int n = words.size();
    if (n == starts.length) {
      starts = Arrays.copyOf(starts, n * 2);
    }
    starts[n] = start;
    words.add(text.substring(start, end));
    lower.add(words.getLast().toLowerCase(Locale.ROOT));
    gaps.add(gap);
  }

  private int wordEnd(int start) {
    int i = start;
    while (i < text.length()) {
      char c = text.charAt(i);
      boolean inside =
          Gazetteer.isWordUnit(c)
              || (i + 1 < text.length()
                  && Character.isLetterOrDigit(text.charAt(i + 1))
                  && (c == '\'' ? isApostrophe(start, i) : c == '.' && isAbbreviated(start, i)));
      if (!inside) {
        break;
      }
      i++;
    }
    return i;
  }

  /** {@code O'Brien}, {@code Sana'a}: short on one side; anything else is a missing space. */
  private boolean isApostrophe(int start, int at) {
    return at - start <= 2
        || (at - start <= 5
            && (at + 2 >= text.length() || !Gazetteer.isWordUnit(text.charAt(at + 2))));
  }

  /** Whether a stop at {@code dot} without a space is part of the word: {@code TP.HCM}, 1.000. */
  private boolean isAbbreviated(int start, int dot) {
    int last = dot;
    while (last > start && text.charAt(last - 1) != '.') {
      last--;
    }
    boolean digits = Character.isDigit(text.charAt(dot - 1));
    boolean capital = Character.isUpperCase(text.charAt(last));
    return digits ? Character.isDigit(text.charAt(dot + 1)) : capital && dot - last <= 3;
  }

  private Gap kind(int i) {
    return switch (text.charAt(i)) {
      case ' ' -> Gap.SPACE;
      case '-' -> shadow.isDash(i) ? Gap.DASH : Gap.HYPHEN;
      case '\n' -> Gap.LINE;
      case ',' -> Gap.COMMA;
      case ';', ':' -> Gap.COLON;
      case '(', '[', '{' -> Gap.OPEN;
      case ')', ']', '}' -> Gap.CLOSE;
      case '"', '\'' -> Gap.QUOTE;
      case '!', '?' -> Gap.SENTENCE;
      case '.' -> isInitial(i) || isJunior(i) ? Gap.INITIAL : Gap.SENTENCE;
      default -> Gap.OTHER;
    };
  }

  private boolean isInitial(int dot) {
    if (BEFORE_NAMES.contains(words.isEmpty() ? "" : words.getLast())) {
      return true;
    }
    return dot > 0
        && Character.isUpperCase(text.charAt(dot - 1))
        && (dot == 1 || !Gazetteer.isWordUnit(text.charAt(dot - 2)) || isAbbreviation(dot));
  }

  /** {@code Kennedy Jr., bộ trưởng Y tế}: the comma shows that the sentence goes on. */
  private boolean isJunior(int dot) {
    String word = words.isEmpty() ? "" : words.getLast();
    return (word.equals("Jr") || word.equals("Sr"))
        && dot + 1 < text.length()
        && ",)".indexOf(text.charAt(dot + 1)) >= 0;
  }

  private boolean isAbbreviation(int dot) {
    String word = words.isEmpty() ? "" : words.getLast();
    return dot >= word.length()
        && (word.indexOf('.') > 0 || word.equals("TP") || word.equals("TS"));
  }
}
