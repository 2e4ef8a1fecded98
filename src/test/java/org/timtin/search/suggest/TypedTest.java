package org.timtin.search.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.timtin.search.highlight.MarkedText;

class TypedTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          b             | Tập Cận Bình      | Tập Cận <mark>B</mark>ình
          binh          | Tập Cận Bình      | Tập Cận <mark>Bình</mark>
          can b         | Tập Cận Bình      | Tập <mark>Cận</mark> <mark>B</mark>ình
          binh tap      | Tập Cận Bình      | <mark>Tập</mark> Cận <mark>Bình</mark>
          TAP           | Tập Cận Bình      | <mark>Tập</mark> Cận Bình
          kim jong u    | Kim Jong-un       | <mark>Kim</mark> <mark>Jong</mark>-<mark>u</mark>n
          jongu         | Kim Jong-un       | Kim <mark>Jong-u</mark>n
          pu-t          | Vladimir Putin    | Vladimir <mark>Put</mark>in
          puti          | Vladimir Pu-tin   | Vladimir <mark>Pu-ti</mark>n
          đ             | Đỗ Mười           | <mark>Đ</mark>ỗ Mười
          do m          | Đỗ Mười           | <mark>Đỗ</mark> <mark>M</mark>ười
          hoà           | Hòa Bình          | <mark>Hòa</mark> Bình
          ti            | Tỷ Phú            | <mark>Tỷ</mark> Phú
          li            | Lý Cường          | <mark>Lý</mark> Cường
          obr           | Robert O'Brien    | Robert <mark>O&#39;Br</mark>ien
          quan h        | Hải quan, quan hệ | Hải quan, <mark>quan</mark> <mark>h</mark>ệ
          straße        | Strasse 5         | <mark>Strasse</mark> 5
          2             | Covid-19, 2025    | Covid-19, <mark>2</mark>025
          """)
  void what_was_typed_is_found_and_marked(String typed, String name, String html) {
    assertThat(marked(typed, name)).isEqualTo(html);
    assertThat(marked(Normalizer.normalize(typed, Normalizer.Form.NFD), name)).isEqualTo(html);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          inh     | Tập Cận Bình
          ca binh | Tập Cận Bình
          can can | Tập Cận Bình
          binhh   | Tập Cận Bình
          nh      | Bình
          """)
  void what_is_not_there_is_not_found(String typed, String name) {
    assertThat(Typed.of(typed).in(words(name))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ba     | Bá Thanh      | TYPED
          bá     | Bá Thanh      | TYPED
          bá     | Nguyễn Bá     | TYPED
          bá     | Bà Rịa        | FOLDED
          bá     | Barack Obama  | FOLDED
          bì     | Bình          | TYPED
          tâp    | Tập           | UNFINISHED
          nguyê  | Nguyễn        | UNFINISHED
          nguyen | Nguyễn        | TYPED
          nguyể  | Nguyễn        | FOLDED
          đo     | Đỗ            | UNFINISHED
          đ      | Donald        | FOLDED
          hoà    | Hòa           | TYPED
          hòa b  | Hoà Bình      | TYPED
          HÒA    | Hoà Bình      | TYPED
          mĩ     | Mỹ            | TYPED
          tập ca | Tập Cận       | TYPED
          """)
  void the_marks_that_were_typed_say_how_near_a_name_is(
      String typed, String name, Closeness closeness) {
    assertThat(Typed.of(typed).in(words(name)))
        .hasValueSatisfying(match -> assertThat(match.closeness()).isEqualTo(closeness));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "?!", "-", "\u0301", "\u200b", "…“”", "🔥"})
  void without_letters_and_digits_there_are_no_words(String text) {
    assertThat(Typed.of(text).words()).isEmpty();
  }

  @Test
  void hyphens_tie_only_what_they_touch_on_both_sides() {
    assertThat(Word.withJoined(Word.of("Nga - Trung, Mát-xcơ-va")))
        .extracting(Word::letters)
        .containsExactly("nga", "trung", "mat", "xco", "va", "matxcova");
  }

  @Test
  void the_pattern_of_keys_finds_the_words_in_any_order_and_only_words() {
    assertThat(List.of("tap-can-binh", "binh-can", "can-b"))
        .allMatch(KeyPatterns.finds(Typed.of("can b")));
    assertThat(List.of("tap-cang-binh", "tap-can-nb", "can"))
        .noneMatch(KeyPatterns.finds(Typed.of("can b")));
    assertThat(List.of("tran-thi-thanh-thuy-x"))
        .allMatch(KeyPatterns.finds(Typed.of("tran thi th")));
    assertThat(KeyPatterns.finds(Typed.of("tran thi thanh th"))).accepts("tran-thi-thanh-thuy");
  }

  private static String marked(String typed, String name) {
    return Typed.of(typed)
        .in(words(name))
        .map(match -> MarkedText.of(name, match.marked()).html())
        .orElse("not found");
  }

  private static List<Word> words(String name) {
    return Name.label("key", name).words();
  }
}
