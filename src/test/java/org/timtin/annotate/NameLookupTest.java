package org.timtin.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameLookupTest {
  private static final NameLookup LOOKUP = new NameLookup(Authority.load(), Countries.load());

  @ParameterizedTest
  @CsvSource({
    "Xi, tap-can-binh",
    "xi, tap-can-binh",
    "Tập, tap-can-binh",
    "ông Tập, tap-can-binh",
    "Xi Jinping, tap-can-binh",
    "Tổng thống Mỹ Trump, donald-trump",
    "cựu Thủ tướng Đức Merkel, angela-merkel",
    "Ngoại trưởng Nga Sergei Lavrov, sergei-lavrov",
    "đồng chí Tô Lâm, to-lam",
    "bà Merkel, angela-merkel"
  })
  void a_name_with_titles_or_a_part_of_one_is_one_person(String name, String key) {
    assertThat(LOOKUP.candidates(name)).containsExactly(key);
  }

  @Test
  void a_name_that_several_are_called_by_is_all_of_them() {
    assertThat(LOOKUP.candidates("ông Park")).contains("park-geun-hye", "park-jin");
    assertThat(LOOKUP.candidates("Nguyễn")).hasSizeGreaterThan(20);
    assertThat(LOOKUP.candidates("Ô-ban")).contains("viktor-orban");
  }

  @Test
  void a_word_without_diacritics_is_every_form_of_it_and_one_with_them_is_itself() {
    assertThat(LOOKUP.candidates("Chính")).contains("pham-minh-chinh");
    assertThat(LOOKUP.candidates("Chinh")).contains("pham-minh-chinh", "truong-chinh");
    assertThat(LOOKUP.candidates("Chính")).doesNotContain("truong-chinh");
    assertThat(LOOKUP.candidates("Tập")).doesNotContain("pham-minh-chinh").hasSize(1);
    assertThat(LOOKUP.candidates("Tô")).contains("to-lam").allMatch(key -> key.startsWith("to-"));
  }

  @Test
  void those_who_are_called_so_go_before_those_who_only_have_it_in_their_names() {
    assertThat(LOOKUP.candidates("Li Xi")).containsExactly("ly-hy");
    assertThat(LOOKUP.candidates("Bình"))
        .contains("nguyen-hoa-binh")
        .doesNotContain("tap-can-binh");
  }

  @Test
  void nobody_is_nobody() {
    assertThat(LOOKUP.candidates("Tạ Minh Không Ai")).isEmpty();
    assertThat(LOOKUP.candidates("")).isEmpty();
    assertThat(LOOKUP.candidates("Tổng thống")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ông Tạ Minh Quân, Tạ Minh Quân",
    "Tổng thống, Tổng thống",
    "Tạ Minh Quân, Tạ Minh Quân",
    "Bộ trưởng Quốc phòng Mỹ, Bộ trưởng Quốc phòng Mỹ"
  })
  void titles_are_taken_off_as_long_as_something_is_left(String name, String bare) {
    assertThat(LOOKUP.bare(name)).isEqualTo(bare);
  }
}
