package org.timtin.annotate;

/**
 * How far a mention can be trusted: a scale of three steps, set by the rule that found it, since a
 * number would feign an exactness that rules do not have.
 */
public enum Confidence {
  /**
   * The words leave no other reading that we know of: a country's own name, an adjective of it or a
   * half of a compound; an office beside the full name of somebody the authority knows.
   */
  CERTAIN,
  /**
   * The context decided: a capital or a seat that stands for its country, a name that is also a
   * word ({@code Anh}, {@code Đức}), a part of a name, a known name without an office, an office
   * beside a name that the authority does not know.
   */
  LIKELY,
  /** Not in the words but concluded from the date: the holder of an office that has no name. */
  POSSIBLE;

  static Confidence of(CountryForm.Kind kind) {
    return switch (kind) {
      case NAME, NATIONALITY, COMPOUND, PROVINCE -> CERTAIN;
      case CAPITAL, SEAT, SHORT, PROVINCE_WEAK, LABEL, SHARED, NOT -> LIKELY;
    };
  }

  /**
   * @param rule the rule that says that the name is an official's
   * @param known whether the authority knows exactly this name
   */
  static Confidence of(String rule, boolean known) {
    boolean beside = rule.equals("office") || rule.equals("apposition") || rule.equals("appointed");
    return beside && known ? CERTAIN : LIKELY;
  }
}
