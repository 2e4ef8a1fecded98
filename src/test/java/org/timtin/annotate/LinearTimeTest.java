package org.timtin.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.timtin.CpuTime;

/** A text a thousand times as long takes about a thousand times as long, whatever it is made of. */
class LinearTimeTest {
  private static final Annotator ANNOTATOR = Annotator.load();
  private static final Optional<LocalDate> DAY = Optional.of(LocalDate.of(2025, 11, 10));
  private static final int SHORT = 1 << 10;
  private static final int LONG = 1 << 20;

  /**
   * The bound on time per character of the long text over that of the short one. A quadratic rule
   * shows as a thousand; caches, collections of garbage and a busy machine as up to five.
   */
  private static final double BOUND = 12;

  @BeforeAll
  static void warm() {
    for (int i = 0; i < 60; i++) {
      perCharacter(
          "Tổng thống Nga Vladimir Putin gặp ông Trump, Thủ tướng Anh - Pháp (Đức). ", SHORT);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tổng thống ",
        "Nguyễn ",
        "Putin ",
        "Ông Trump ",
        ",",
        "-",
        "- ",
        "(",
        ")",
        "a",
        "A ",
        "Pu-tin-",
        "Vla-đi-mia ",
        "Chủ tịch, ",
        "Ngoại trưởng Mỹ ",
        "Mỹ - ",
        "Bộ trưởng và ",
        "ông Nguyễn Văn An, Chủ tịch ",
        "được bầu giữ chức ",
        "các Phó Thủ tướng Lê Văn An, ",
        "\"",
        "\u0301",
        "\n",
        "Anh Trung Đức Nga. ",
        "Sáng nay, Tổng thống Nga Vladimir Putin và ông Trump hội đàm tại Moskva. "
      })
  void the_time_per_character_does_not_grow_with_the_text(String piece) {
    double small = Double.MAX_VALUE;
    // The best of many: a kilobyte takes less time than the clock and the compiler disturb.
    for (int i = 0; i < 40; i++) {
      small = Math.min(small, perCharacter(piece, SHORT));
    }
    double large = perCharacter(piece, LONG);
    if (large > BOUND * small) {
      // A pause of the machine is no property of the rules: the second run decides.
      large = Math.min(large, perCharacter(piece, LONG));
    }
    // Below 20 ns a character nothing but the clock and the memory is measured.
    assertThat(large).as("ns per character").isLessThan(Math.max(20, small) * BOUND);
  }

  private static double perCharacter(String piece, int length) {
    String text = piece.repeat(length / piece.length() + 1).substring(0, length);
    return CpuTime.nanosOf(() -> ANNOTATOR.annotate("", "", text, DAY)) / (double) length;
  }
}
