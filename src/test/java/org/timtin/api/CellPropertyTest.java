package org.timtin.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** No cell runs in a spreadsheet, and every text can be got back. */
class CellPropertyTest {
  private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";

  @Property(tries = 500, seed = "20261126")
  void no_cell_begins_as_a_formula(@ForAll("texts") String text, @ForAll boolean first) {
    String cell = Cell.of(text, first).text();
    assertThat(cell.isEmpty() || DANGEROUS.indexOf(cell.charAt(0)) < 0).isTrue();
    assertThat(first && cell.startsWith("#")).isFalse();
  }

  @Property(tries = 500, seed = "20261126")
  void an_apostrophe_before_such_a_beginning_is_ours(@ForAll("texts") String text) {
    String cell = Cell.of(text, true).text();
    String back =
        cell.matches("(?s)'+[" + DANGEROUS.replace("-", "\\-") + "#].*") ? cell.substring(1) : cell;
    assertThat(back).isEqualTo(text);
  }

  @Property(tries = 50, seed = "20261126")
  void what_is_too_long_is_cut_between_characters_and_says_so(@ForAll("texts") String text) {
    assertThat(Cell.of(text, false).cut()).isFalse();
    Cell cell = Cell.of(text + "😀".repeat(Cell.LARGEST / 2 + 1), false);
    assertThat(cell.cut()).isTrue();
    assertThat(cell.text().length()).isBetween(Cell.LARGEST - 1, Cell.LARGEST);
    assertThat(Character.isHighSurrogate(cell.text().charAt(cell.text().length() - 1))).isFalse();
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> piece =
        Arbitraries.of(
            List.of(
                "=", "+", "-", "@", "\t", "\r", "\n", "'", "''", "#", "＝", "＠", "a", "ề", " ", "\"",
                ",", "|", "=1+1", "😀"));
    return piece.list().ofMaxSize(6).map(parts -> String.join("", parts));
  }
}
