package org.timtin.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.timtin.BadInput;
import org.timtin.CpuTime;

/** A query takes time in proportion to its length, whatever it is made of. */
class QueryLinearTimeTest {
  private static final int SHORT = 1 << 9;
  private static final int LONG = 1 << 18;

  /**
   * The bound on time per character of the long text over that of the short one. A quadratic rule
   * shows as five hundred; caches, collections of garbage and a busy machine as up to five.
   */
  private static final double BOUND = 12;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"",
        "„",
        "«",
        "“a",
        "(",
        ")",
        "()",
        "-",
        "-(",
        "-\"",
        "|",
        "*",
        "a*",
        "a",
        "a ",
        "A ",
        "title:",
        "title: ",
        "title:\"",
        "title:\"\"",
        "title:(",
        "nước:",
        "nước:\"",
        "quốc gia:",
        "quốc ",
        "tiêu đề",
        "AND ",
        "a AND ",
        "NOT ",
        "a HOẶC (",
        "a KHÔNG ",
        "(a) và ",
        "và",
        "country:a ",
        "official:(",
        "\u0301",
        "\u00A0"
      })
  void the_time_per_character_does_not_grow_with_the_text(String piece) {
    double small = best(40, piece, SHORT, QueryLexer::lexemes);
    double large = best(1, piece, LONG, QueryLexer::lexemes);
    if (large > BOUND * small) {
      // A pause of the machine is no property of the rules: the second run decides.
      large = Math.min(large, best(1, piece, LONG, QueryLexer::lexemes));
    }
    // Below 20 ns a character nothing but the clock and the memory is measured.
    assertThat(large).as("ns per character").isLessThan(Math.max(20, small) * BOUND);
  }

  @Test
  void the_longest_hostile_query_is_read_in_milliseconds() {
    Random random = new Random(20_261_126L);
    String[] pieces = {"title:", "\"", "(", ")", "-", "|", " AND ", " và ", "a ", "*", "country:"};
    for (int i = 0; i < 200; i++) {
      String text =
          random
              .ints(QueryParser.LONGEST, 0, pieces.length)
              .mapToObj(at -> pieces[at])
              .collect(Collectors.joining())
              .substring(0, QueryParser.LONGEST);
      double perCharacter = best(5, text, text.length(), QueryLinearTimeTest::parse);
      assertThat(perCharacter * text.length()).as(text).isLessThan(20e6);
    }
  }

  private static void parse(String text) {
    try {
      QueryParser.parse(text);
    } catch (BadInput refused) {
      assertThat(refused.parameter()).isEqualTo("q");
    }
  }

  private static double best(int runs, String piece, int length, Consumer<String> read) {
    String text = piece.repeat(length / piece.length() + 1).substring(0, length);
    double best = Double.MAX_VALUE;
    for (int i = 0; i < runs; i++) {
      best = Math.min(best, CpuTime.nanosOf(() -> read.accept(text)) / (double) length);
    }
    return best;
  }
}
