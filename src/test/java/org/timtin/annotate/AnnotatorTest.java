package org.timtin.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.timtin.annotate.Mention.Field;
import org.timtin.annotate.Mention.Kind;
import org.timtin.article.Article;

class AnnotatorTest {
  private static final Annotator ANNOTATOR = Annotator.load();

  @Test
  void given_countries_and_officials_are_kept_in_front_without_mentions_of_their_own() {
    Article article =
        new Article(
            "1",
            "Nga họp báo",
            "",
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of("việt nam"),
            List.of("putin", "Người Lạ"));
    Annotations found = ANNOTATOR.annotate(article).annotations();
    assertThat(found.countries()).containsExactly("VN", "RU");
    assertThat(found.officials())
        .containsExactly(
            new Official("vladimir-putin", "Vladimir Putin"), new Official("nguoi-la", "Người Lạ"));
    assertThat(found.mentions()).extracting(Mention::key).containsExactly("RU");
  }

  @Test
  void a_full_name_in_the_body_explains_the_part_in_the_title() {
    Annotations found =
        ANNOTATOR.annotate(
            "Ông Gryzlov nói về hợp tác",
            "",
            "Chủ tịch Hội đồng Tối cao của Đảng Nước Nga Thống nhất, ông Boris Gryzlov, phát biểu.",
            Optional.empty());
    assertThat(found.officials()).extracting(Official::key).containsExactly("boris-gryzlov");
    assertThat(found.mentions())
        .filteredOn(mention -> mention.kind() == Kind.OFFICIAL)
        .extracting(Mention::field, Mention::surface)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Field.TITLE, "Gryzlov"),
            org.assertj.core.groups.Tuple.tuple(Field.BODY, "Boris Gryzlov"));
  }

  @Test
  void a_person_the_list_does_not_know_gets_the_folded_name_as_key() {
    Annotations found =
        ANNOTATOR.annotate("Chủ tịch UBND huyện Đỗ Đình Đại từ chức", "", "", Optional.empty());
    assertThat(found.officials()).containsExactly(new Official("do-dinh-dai", "Đỗ Đình Đại"));
  }

  @Test
  void a_surface_keeps_the_spelling_and_the_marks_of_the_text() {
    String title = "Thuy\u0323 Si\u0303 gặp My\u0303";
    Annotations found = ANNOTATOR.annotate(title, "", "", Optional.empty());
    assertThat(found.mentions())
        .extracting(Mention::surface)
        .containsExactly("Thuy\u0323 Si\u0303", "My\u0303");
  }

  @Test
  void the_day_tells_two_presidents_of_one_name_apart() {
    String title = "Tổng thống Bush thăm Việt Nam";
    assertThat(label(title, LocalDate.of(2006, 11, 17))).containsExactly("george-w-bush");
    assertThat(label(title, LocalDate.of(1990, 11, 17))).doesNotContain("george-w-bush");
  }

  @Test
  void a_surname_with_the_office_of_a_leader_is_not_a_relative_who_is_named_in_full() {
    Annotations found =
        ANNOTATOR.annotate(
            "Tổng thống Marcos bị chị gái chỉ trích",
            "Thượng nghị sĩ Imee Marcos lên tiếng.",
            "",
            Optional.of(LocalDate.of(2025, 11, 18)));
    assertThat(found.officials())
        .extracting(Official::key)
        .containsExactly("ferdinand-marcos-jr", "imee-marcos");
  }

  @Test
  void empty_text_has_nothing() {
    assertThat(ANNOTATOR.annotate("", "", "", Optional.empty()).mentions()).isEmpty();
  }

  private static List<String> label(String title, LocalDate day) {
    return ANNOTATOR.annotate(title, "", "", Optional.of(day)).officials().stream()
        .map(Official::key)
        .toList();
  }
}
