package org.timtin.experiment.format;

/** Reads whole numbers, with an error that people understand. */
final class Whole {
  private Whole() {}

  static int number(String what, String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException notWhole) {
      throw new IllegalArgumentException(
          what + " must be a whole number and is '" + text.strip() + "'", notWhole);
    }
  }
}
