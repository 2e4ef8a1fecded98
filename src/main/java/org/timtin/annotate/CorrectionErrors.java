package org.timtin.annotate;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.util.Map;
import java.util.TreeMap;

/** Gathers what is wrong with a file of corrections, so that one start shows all of it. */
final class CorrectionErrors {
  private final Map<Integer, String> messages = new TreeMap<>();

  CorrectionErrors copy() {
    CorrectionErrors copy = new CorrectionErrors();
    copy.messages.putAll(messages);
    return copy;
  }

  /** Runs a step; what it finds wrong is kept with its place. */
  void collect(Corrections.Place place, Runnable step) {
    try {
      step.run();
    } catch (IllegalArgumentException | DateTimeException e) {
      messages.putIfAbsent(place.line(), place + ": " + e.getMessage());
    }
  }

  /**
   * Ends the reading.
   *
   * @throws IllegalArgumentException with every message, one a line, in the order of the file
   */
  void throwIfAny() {
    if (!messages.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", messages.values()));
    }
  }

  /** A line in NFC without a byte order mark. */
  static String normal(String line) {
    String content = line.startsWith("\uFEFF") ? line.substring(1) : line;
    return Normalizer.normalize(content, Normalizer.Form.NFC);
  }
}
