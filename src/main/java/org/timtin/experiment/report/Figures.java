package org.timtin.experiment.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Numbers and times as the page writes them. */
final class Figures {
  /** Where there is no number. */
  static final String NONE = "-";

  private static final double SMALLEST_P = .0001;
  private static final double SIGNIFICANT = .05;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Figures() {}

  static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  static String signed(double value) {
    return String.format(Locale.ROOT, "%+.4f", value);
  }

  static String interval(Optional<Double> low, Optional<Double> high) {
    return low.isPresent() && high.isPresent()
        ? signless(low.get()) + " to " + signless(high.get())
        : NONE;
  }

  /** Without a plus, and no zero with a minus. */
  private static String signless(double value) {
    String text = number(value);
    return text.equals("-0.0000") ? "0.0000" : text;
  }

  static String p(Optional<Double> p) {
    return p.map(value -> value < SMALLEST_P ? "< 0.0001" : number(value)).orElse(NONE);
  }

  /** With a star where it is significant. */
  static String starred(Optional<Double> p) {
    return p(p) + (p.filter(value -> value < SIGNIFICANT).isPresent() ? " *" : "");
  }

  static String percent(Optional<Double> share) {
    return share.map(value -> String.format(Locale.ROOT, "%.0f %%", 100 * value)).orElse(NONE);
  }

  static String millis(double value) {
    return String.format(Locale.ROOT, "%.1f ms", value);
  }

  static String score(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  static String moment(Instant moment) {
    return MOMENT.format(moment);
  }
}
