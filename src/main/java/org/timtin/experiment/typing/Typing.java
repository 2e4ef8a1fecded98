package org.timtin.experiment.typing;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Ways in which people type the same query. */
public enum Typing {
  /** As the query set has it. */
  AS_IT_IS("as_typed", "as typed"),
  /** On a keyboard without Vietnamese. */
  BARE("no_diacritics", "no diacritics"),
  /** Letters and marks apart, as some systems store text. */
  NFD("nfd", "NFD"),
  /** The tone of an open oa, oe, uy on its other vowel. */
  TONE_SWAPPED("tone_swapped", "tone swapped"),
  /** In capitals. */
  UPPER_CASE("upper_case", "upper case"),
  /** With one slip of the finger. */
  TYPO("typo", "one typo"),
  /** As the keys of Telex, with the input method switched off. */
  TELEX("telex", "Telex");

  // An open oa, oe or uy with its mark on either vowel; after q the u is part of the consonant.
  private static final Pattern OPEN =
      Pattern.compile(
          "(?<![qQ])(?:([oO])([àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ])|([uU])([ỳýỷỹỵỲÝỶỸỴ])"
              + "|([òóỏõọÒÓỎÕỌ])([aeAE])|([ùúủũụÙÚỦŨỤ])([yY]))(?!\\p{L})");

  private final String key;
  private final String label;

  Typing(String key, String label) {
    this.key = key;
    this.label = label;
  }

  /**
   * The typing of a name in JSON.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Typing named(String key) {
    return Arrays.stream(values())
        .filter(typing -> typing.key.equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no typing '" + key + "'"));
  }

  /** Its name in JSON. */
  public String key() {
    return key;
  }

  /** Its name for people. */
  public String label() {
    return label;
  }

  /**
   * A query as it is typed this way.
   *
   * @param seed decides where a slip happens; the same seed and text give the same slip
   */
  public String of(String text, long seed) {
    return switch (this) {
      case AS_IT_IS -> text;
      case BARE -> bare(text);
      case NFD -> Normalizer.normalize(text, Normalizer.Form.NFD);
      case TONE_SWAPPED -> toneSwapped(text);
      case UPPER_CASE -> text.toUpperCase(Locale.ROOT);
      case TYPO -> Typo.in(text, seed);
      case TELEX -> Telex.keys(text);
    };
  }

  private static String bare(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('đ', 'd')
        .replace('Đ', 'D');
  }

  private static String toneSwapped(String text) {
    return OPEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(Typing::swap);
  }

  private static String swap(MatchResult open) {
    String pair = Normalizer.normalize(open.group(), Normalizer.Form.NFD);
    // first letter, mark, second letter - or first letter, second letter, mark
    return Normalizer.normalize(
        "" + pair.charAt(0) + pair.charAt(2) + pair.charAt(1), Normalizer.Form.NFC);
  }
}
