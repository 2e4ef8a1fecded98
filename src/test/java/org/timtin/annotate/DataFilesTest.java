package org.timtin.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DataFilesTest {
  private static final Countries COUNTRIES = Countries.load();
  private static final Authority AUTHORITY = Authority.load();

  @Test
  void an_unknown_country_code_is_reported_with_file_and_line() {
    DataFile file =
        DataFile.of("countries.tsv", List.of("# c", "VN\tname\tViệt Nam", "ZZ\tname\tX"));
    assertThatThrownBy(() -> Countries.of(file))
        .hasMessageStartingWith("countries.tsv:3: ")
        .hasMessageContaining("ZZ");
  }

  @Test
  void an_unknown_kind_is_reported_with_file_and_line() {
    DataFile file = DataFile.of("countries.tsv", List.of("VN\tnickname\tViệt Nam"));
    assertThatThrownBy(() -> Countries.of(file)).hasMessageStartingWith("countries.tsv:1: ");
  }

  @Test
  void a_key_that_stands_twice_is_reported_with_file_and_line() {
    DataFile file =
        DataFile.of("officials.tsv", List.of("to-lam\tTô Lâm\tVN\t\t", "to-lam\tTô Lâm\tVN\t\t"));
    assertThatThrownBy(() -> Authority.of(file)).hasMessageStartingWith("officials.tsv:2: ");
  }

  @Test
  void an_office_with_a_date_that_is_none_is_reported_with_file_and_line() {
    DataFile file = DataFile.of("officials.tsv", List.of("a-b\tA B\tVN\t\tminister 20x1.."));
    assertThatThrownBy(() -> Authority.of(file)).hasMessageStartingWith("officials.tsv:1: ");
  }

  @Test
  void an_unknown_class_of_the_office_words_is_reported_with_file_and_line() {
    DataFile file = DataFile.of("offices.txt", List.of("", "ofice\ttổng thống"));
    assertThatThrownBy(() -> Lexicon.of(file)).hasMessageStartingWith("offices.txt:2: ");
  }

  @Test
  void every_official_serves_a_country_of_the_list_or_none() {
    for (Authority.Entry entry : AUTHORITY.entries()) {
      entry
          .country()
          .ifPresent(code -> assertThat(COUNTRIES.isCode(code)).as(entry.key()).isTrue());
    }
  }

  @Test
  void every_official_is_found_by_key_and_by_label() {
    for (Authority.Entry entry : AUTHORITY.entries()) {
      assertThat(AUTHORITY.resolve(entry.key())).contains(entry.key());
      assertThat(AUTHORITY.resolve(entry.label())).contains(entry.key());
    }
  }

  @Test
  void a_country_has_a_vietnamese_and_an_english_label() {
    assertThat(COUNTRIES.label("RU")).isEqualTo("Nga");
    assertThat(COUNTRIES.englishLabel("RU")).isEqualTo("Russia");
    assertThat(COUNTRIES.label("KP")).isEqualTo("Triều Tiên");
    assertThat(COUNTRIES.label("US")).isEqualTo("Mỹ");
    assertThat(COUNTRIES.label("XK")).isEqualTo("Kosovo");
    assertThat(COUNTRIES.label("HK")).isEqualTo("Hồng Kông");
    assertThat(COUNTRIES.label("MM")).isEqualTo("Myanmar");
    assertThat(COUNTRIES.codes()).hasSizeGreaterThan(240).contains("VN", "TW", "PS", "HK");
  }

  @Test
  void every_country_is_resolved_by_the_label_that_the_facet_shows() {
    for (String code : COUNTRIES.codes()) {
      assertThat(COUNTRIES.resolve(COUNTRIES.label(code))).as(code).contains(code);
    }
  }

  @Test
  void a_country_is_resolved_by_code_name_and_alias_in_any_spelling() {
    assertThat(COUNTRIES.resolve("vn")).contains("VN");
    assertThat(COUNTRIES.resolve("viet nam")).contains("VN");
    assertThat(COUNTRIES.resolve("Hoa Kỳ")).contains("US");
    assertThat(COUNTRIES.resolve("U-crai-na")).contains("UA");
    assertThat(COUNTRIES.resolve("Ucraina")).contains("UA");
    assertThat(COUNTRIES.resolve("nowhere")).isEmpty();
  }

  @Test
  void an_official_is_resolved_by_alias_and_an_ambiguous_one_lists_everybody() {
    assertThat(AUTHORITY.resolve("putin")).isEqualTo(Set.of("vladimir-putin"));
    assertThat(AUTHORITY.resolve("han zheng")).isEqualTo(Set.of("han-chinh"));
    assertThat(AUTHORITY.resolve("kim jong un")).isEqualTo(Set.of("kim-jong-un"));
    assertThat(AUTHORITY.resolve("Castro")).hasSizeGreaterThan(1);
  }
}
