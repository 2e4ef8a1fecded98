package org.timtin.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any text of Vietnamese letters survives being written in a legacy encoding and read back. */
class LegacyPropertyTest {
  /**
   * One to four words, each of one accented letter between plain ones: in VNI two accented letters
   * in a row can read as a letter and a mark, which no Vietnamese word has.
   */
  @Provide
  Arbitrary<String> words() {
    Arbitrary<String> onset =
        Arbitraries.of("", "b", "đ", "ng", "th", "qu", "gi", "tr", "nh", "x", "kh", "l");
    Arbitrary<String> vowel = Arbitraries.of(LegacyWriting.LETTERS).filter(l -> !l.equals("đ"));
    Arbitrary<String> coda = Arbitraries.of("", "n", "ng", "c", "t", "m", "i", "u", "o");
    Arbitrary<String> syllable =
        net.jqwik.api.Combinators.combine(onset, vowel, coda).as((o, v, c) -> o + v + c);
    return syllable.list().ofMinSize(1).ofMaxSize(4).map(list -> String.join(" ", list));
  }

  @Property(tries = 2_000, seed = "20260204")
  void what_is_written_is_read_back(@ForAll("words") String text, @ForAll Legacy legacy) {
    assertThat(legacy.unicode(LegacyWriting.misread(text, legacy))).isEqualTo(text);
  }

  @Property(tries = 500, seed = "20260204")
  void capitals_of_words_are_read_back_where_a_plain_letter_shows_them(
      @ForAll("words") String text) {
    List<String> words =
        List.of(LegacyWriting.upper(text).split(" ", -1)).stream()
            .filter(word -> word.matches(".*[A-Z].*[A-Z].*|.+[A-Z].*"))
            .toList();
    for (String word : words) {
      assertThat(Legacy.TCVN3.unicode(LegacyWriting.misread(word, Legacy.TCVN3))).isEqualTo(word);
    }
  }
}
