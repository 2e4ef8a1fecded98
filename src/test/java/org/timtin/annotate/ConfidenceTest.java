package org.timtin.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How far a mention can be trusted follows from the rule that found it. */
class ConfidenceTest {
  private static final Annotator ANNOTATOR = Annotator.load();

  @Test
  void a_country_by_its_name_is_certain_and_by_its_capital_likely() {
    assertThat(confidence("Việt Nam xuất khẩu gạo", "VN")).isEqualTo(Confidence.CERTAIN);
    assertThat(confidence("Hội đàm diễn ra tại Moskva", "RU")).isEqualTo(Confidence.LIKELY);
    assertThat(confidence("Đoàn đại biểu tới Anh dự hội nghị", "GB")).isEqualTo(Confidence.LIKELY);
  }

  @Test
  void an_office_beside_a_known_name_is_certain_and_beside_an_unknown_one_likely() {
    assertThat(confidence("Tổng thống Nga Vladimir Putin phát biểu", "vladimir-putin"))
        .isEqualTo(Confidence.CERTAIN);
    assertThat(confidence("Bộ trưởng Y tế Tạ Minh Quân làm việc", "ta-minh-quan"))
        .isEqualTo(Confidence.LIKELY);
  }

  @Test
  void a_name_that_only_the_list_knows_is_likely() {
    assertThat(confidence("Vladimir Putin thăm nhà máy", "vladimir-putin"))
        .isEqualTo(Confidence.LIKELY);
    assertThat(confidence("Ông Trump nói về thuế quan", "donald-trump"))
        .isEqualTo(Confidence.LIKELY);
  }

  @Test
  void a_mention_checks_its_offsets_and_has_a_confidence() {
    assertThatThrownBy(
            () ->
                new Mention(
                    Mention.Kind.COUNTRY,
                    "VN",
                    "Việt Nam",
                    Mention.Field.BODY,
                    0,
                    3,
                    "name",
                    Confidence.CERTAIN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                new Mention(
                    Mention.Kind.COUNTRY, "VN", "Huế", Mention.Field.BODY, 0, 3, "name", null))
        .isInstanceOf(NullPointerException.class);
  }

  private static Confidence confidence(String text, String key) {
    return ANNOTATOR.annotate("", "", text, Optional.empty()).mentions().stream()
        .filter(mention -> mention.key().equals(key))
        .findFirst()
        .orElseThrow()
        .confidence();
  }
}
