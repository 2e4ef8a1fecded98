package org.timtin.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.timtin.annotate.Mention.Kind;

/** An office without a name is its holder's on the day of the article, and only then. */
class OfficeHoldersTest {
  private static final Annotator ANNOTATOR = Annotator.load();
  private static final LocalDate DAY = LocalDate.of(2025, 11, 10);

  @Test
  void an_office_with_its_country_is_the_holder_on_that_day() {
    assertThat(inferred("Ngoại trưởng Mỹ sẽ thăm Nhật Bản")).containsExactly("marco-rubio");
    assertThat(inferred("Ngoại trưởng Mỹ tới Geneva", LocalDate.of(2013, 11, 10)))
        .containsExactly("john-kerry");
  }

  @Test
  void the_surface_is_the_words_of_the_office_and_its_country() {
    Annotations found = annotate("Hôm qua, Tổng thống Nga điện đàm", DAY);
    assertThat(found.mentions())
        .filteredOn(mention -> mention.kind() == Kind.INFERRED)
        .singleElement()
        .satisfies(
            mention -> {
              assertThat(mention.surface()).isEqualTo("Tổng thống Nga");
              assertThat(mention.start()).isEqualTo(9);
              assertThat(mention.rule()).isEqualTo("office-holder");
              assertThat(mention.confidence()).isEqualTo(Confidence.POSSIBLE);
            });
  }

  @Test
  void a_holder_is_never_among_the_officials() {
    Annotations found = annotate("Thủ tướng Ấn Độ thăm Trung Quốc", DAY);
    assertThat(found.officials()).isEmpty();
    assertThat(found.inferred()).containsExactly(new Official("narendra-modi", "Narendra Modi"));
  }

  @Test
  void who_is_named_elsewhere_in_the_article_is_no_inference() {
    Annotations found = annotate("Tổng thống Nga Vladimir Putin tới. Tổng thống Nga nói", DAY);
    assertThat(found.officials()).extracting(Official::key).containsExactly("vladimir-putin");
    assertThat(found.inferred()).isEmpty();
    assertThat(found.mentions()).extracting(Mention::kind).contains(Kind.INFERRED);
  }

  @Test
  void an_article_that_names_another_holder_is_believed() {
    assertThat(inferred("Ngoại trưởng Nga John Lavrentiev nói. Ngoại trưởng Nga rời đi")).isEmpty();
  }

  @Test
  void an_organisation_stands_for_a_country() {
    assertThat(inferred("Tổng thư ký Liên hợp quốc kêu gọi kiềm chế"))
        .containsExactly("antonio-guterres");
  }

  @Test
  void without_a_day_nobody_is_inferred() {
    assertThat(ANNOTATOR.annotate("Ngoại trưởng Mỹ thăm Nga", "", "", Optional.empty()).inferred())
        .isEmpty();
  }

  @Test
  void without_a_country_nobody_is_inferred() {
    assertThat(inferred("Thủ tướng nhấn mạnh kỷ cương")).isEmpty();
    assertThat(inferred("Tổng thống Mỹ Latinh")).isEmpty();
  }

  @Test
  void out_of_every_term_nobody_is_inferred() {
    assertThat(inferred("Tổng thống Nga phát biểu", LocalDate.of(1950, 1, 1))).isEmpty();
  }

  @Test
  void two_holders_are_no_holder() {
    Authority two =
        Authority.of(
            DataFile.of(
                "officials.tsv",
                List.of(
                    "anna-first\tAnna First\tFI\t\tpresident 2020..",
                    "bert-second\tBert Second\tFI\t\tpresident 2021-03..")));
    Annotator annotator = new Annotator(Countries.load(), two);
    String text = "Tổng thống Phần Lan phát biểu";
    assertThat(annotator.annotate(text, "", "", Optional.of(DAY)).inferred()).isEmpty();
    assertThat(annotator.annotate(text, "", "", Optional.of(LocalDate.of(2020, 6, 1))).inferred())
        .extracting(Official::key)
        .containsExactly("anna-first");
  }

  @Test
  void in_the_first_days_of_a_term_the_words_can_mean_the_one_before() {
    Authority one =
        Authority.of(
            DataFile.of(
                "officials.tsv",
                List.of("anna-first\tAnna First\tFI\t\tpresident 2020-03-01..2024-03-01")));
    Annotator annotator = new Annotator(Countries.load(), one);
    for (LocalDate day : List.of(LocalDate.of(2020, 3, 5), LocalDate.of(2024, 3, 2))) {
      assertThat(annotator.annotate("Tổng thống Phần Lan nói", "", "", Optional.of(day)).inferred())
          .isEmpty();
    }
  }

  @Test
  void former_future_and_many_holders_are_nobody() {
    for (String text :
        List.of(
            "Cựu Tổng thống Mỹ ra tòa",
            "Phó Tổng tham mưu và nguyên Tổng thống Mỹ",
            "Bầu cử Tổng thống Mỹ sắp diễn ra",
            "Ông muốn làm Tổng thống Mỹ",
            "Tổng thống Hàn Quốc đắc cử gặp báo giới",
            "Các Tổng thống Mỹ đều qua đây",
            "Tổng thống Mỹ thứ 45",
            "Thứ trưởng Ngoại giao Mỹ tới Hà Nội",
            "Đệ nhất phu nhân Tổng thống Mỹ")) {
      assertThat(inferred(text)).as(text).isEmpty();
    }
  }

  @Test
  void an_office_with_a_name_beside_it_needs_no_inference() {
    for (String text :
        List.of(
            "Ngoại trưởng Mỹ, ông Xavier Doublette, phát biểu",
            "Ông Xavier Doublette, Ngoại trưởng Mỹ, phát biểu",
            "Ông Xavier Doublette (Ngoại trưởng Mỹ) phát biểu",
            "Ngoại trưởng Mỹ là Xavier Doublette")) {
      assertThat(inferred(text)).as(text).isEmpty();
    }
  }

  @Test
  void a_compound_of_countries_and_another_year_are_nobody() {
    assertThat(inferred("Ngoại trưởng Mỹ - Nhật - Hàn họp")).isEmpty();
    assertThat(inferred("Năm 1995, Tổng thống Mỹ tuyên bố bình thường hóa")).isEmpty();
    assertThat(inferred("Tổng thống Mỹ tới Hà Nội năm 2006")).isEmpty();
  }

  private static List<String> inferred(String text) {
    return inferred(text, DAY);
  }

  private static List<String> inferred(String text, LocalDate day) {
    return annotate(text, day).inferred().stream().map(Official::key).toList();
  }

  private static Annotations annotate(String text, LocalDate day) {
    return ANNOTATOR.annotate(text, "", "", Optional.of(day));
  }
}
