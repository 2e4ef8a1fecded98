package org.timtin.article;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds and repairs text in a legacy encoding that somebody took for windows-1252 and turned into
 * Unicode: {@code ViÖt Nam}, {@code Vieät Nam}.
 *
 * <p>The rule: a text with a letter that only proper Vietnamese has ({@code ệ}, {@code ư}, {@code
 * đ}) is left alone. Otherwise a word speaks for an encoding when it cannot be a Vietnamese
 * syllable as it stands and can be one when decoded, and against it when decoding does not make
 * one. Those for it must be four times as many as those against, and of all words, the plain ones
 * too, seven of ten must be syllables then. A single word is enough only where nothing speaks
 * against it, every word is a syllable, and a letter foreign to Vietnamese stands inside it.
 */
final class MisreadText {
  private static final int FOR_PER_AGAINST = 4;
  private static final double SHARE_OF_SYLLABLES = 0.7;

  /** Letters, and the signs that are letters in a legacy encoding; the soft hyphen is TCVN3's ư. */
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}¡-ÿ]+");

  /** What Vietnamese has beyond Latin-1, besides U+1EA0 to U+1EF9. */
  private static final String PROPER = "ăđĩũơưĂĐĨŨƠƯ\u0300\u0301\u0303\u0309\u0323";

  /** So many characters say enough: judging more of a long text only takes time. */
  private static final int JUDGED = 10_000;

  /** A letter or sign of Latin-1 that Vietnamese does not have, between plain letters. */
  private static final Pattern FOREIGN_INSIDE =
      Pattern.compile("[a-zA-Z][¡-¿ÄÅÆÇËÎÏÐÑÖ×ØÛÜÞßäåæçëîïðñö÷øûüþÿ\u00AD][a-zA-Z]");

  private static final String WORDS_OF_ONE_SIGN = "¸¶«";

  private static final Pattern PLAIN = Pattern.compile("[a-zA-Z]+");
  private static final Pattern CAPITALS = Pattern.compile("[^\\p{Ll}]*[A-Z][^\\p{Ll}]*");

  private MisreadText() {}

  /** The encoding that the text must once have been in; empty for text that is as it should be. */
  static Optional<Legacy> in(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    if (!hasSigns(composed) || isProper(composed)) {
      return Optional.empty();
    }
    String judged = composed.substring(0, Math.min(JUDGED, composed.length()));
    Evidence tcvn3 = new Evidence(judged, Legacy.TCVN3);
    Evidence vni = new Evidence(judged, Legacy.VNI);
    Evidence better = vni.speaksFor > tcvn3.speaksFor ? vni : tcvn3;
    return better.isEnough() ? Optional.of(better.legacy) : Optional.empty();
  }

  /**
   * The text repaired, if its words were in that encoding. A sign that stands alone ({@code ©},
   * {@code ×}) stays, unless it is a word of TCVN3: {@code á}, {@code ả}, {@code ô}.
   */
  static String repaired(String text, Legacy legacy) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    return isProper(composed)
        ? text
        : WORD.matcher(composed)
            .replaceAll(word -> Matcher.quoteReplacement(of(word.group(), legacy)));
  }

  /** Whether there is anything in it that could be misread. */
  private static boolean hasSigns(String text) {
    return text.chars().anyMatch(c -> c >= '¡' && c <= 'ÿ');
  }

  private static boolean isProper(String text) {
    return text.chars().anyMatch(c -> (c >= 0x1EA0 && c <= 0x1EF9) || PROPER.indexOf(c) >= 0);
  }

  private static String of(String word, Legacy legacy) {
    boolean signAlone = word.length() == 1 && !Character.isLetter(word.charAt(0));
    return signAlone && WORDS_OF_ONE_SIGN.indexOf(word) < 0 ? word : legacy.unicode(word);
  }

  /** What the words of a text say about an encoding. */
  private static final class Evidence {
    private final Legacy legacy;
    private int words;
    private int syllables;
    private int speaksFor;
    private int speaksAgainst;
    private boolean foreignInside;

    Evidence(String text, Legacy legacy) {
      this.legacy = legacy;
      WORD.matcher(text).results().map(MatchResult::group).forEach(this::weigh);
    }

    private void weigh(String word) {
      String decoded = legacy.unicode(word);
      boolean syllable = VietnameseSyllable.isPossible(decoded);
      if (!syllable && CAPITALS.matcher(word).matches()) {
        // An abbreviation, or a capital letter that numbers a paragraph, says nothing.
        return;
      }
      words++;
      syllables += syllable ? 1 : 0;
      if (PLAIN.matcher(word).matches() || !PLAIN.matcher(word).find()) {
        return;
      }
      if (!syllable) {
        speaksAgainst++;
      } else if (!VietnameseSyllable.isPossible(word)) {
        speaksFor++;
        foreignInside = foreignInside || FOREIGN_INSIDE.matcher(word).find();
      }
    }

    boolean isEnough() {
      if (speaksFor == 1) {
        return speaksAgainst == 0 && syllables == words && foreignInside;
      }
      return speaksFor > 1
          && speaksFor >= FOR_PER_AGAINST * speaksAgainst
          && syllables >= SHARE_OF_SYLLABLES * words;
    }
  }
}
