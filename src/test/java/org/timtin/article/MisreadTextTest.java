package org.timtin.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.timtin.article.Reading.one;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MisreadTextTest {
  @ParameterizedTest
  @CsvSource({
    "TCVN3, ViÖt Nam, Việt Nam",
    "TCVN3, Thñ t\u00ADíng, Thủ tướng",
    "TCVN3, Hµ Néi, Hà Nội",
    "TCVN3, Quan hÖ ViÖt Nam - Liªn bang Nga, Quan hệ Việt Nam - Liên bang Nga",
    "TCVN3, Gi¸ vµng t¨ng 2% (tuÇn tr\u00ADíc), Giá vàng tăng 2% (tuần trước)",
    "TCVN3, Thñ t\u00ADíng ®· ®i « t«, Thủ tướng đã đi ô tô",
    "VNI, Vieät Nam, Việt Nam",
    "VNI, Thuû töôùng Chính phuû, Thủ tướng Chính phủ",
    "VNI, Quan heä Vieät Nam - Nga, Quan hệ Việt Nam - Nga",
  })
  void misread_text_is_told_and_repaired(Legacy legacy, String misread, String meant) {
    assertThat(MisreadText.in(misread)).contains(legacy);
    assertThat(MisreadText.repaired(misread, legacy)).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Quan hệ Việt Nam - Nga",
        "Tô Lâm",
        "Tô Lâm thăm Lào",
        "Hà Nam",
        "Bà Trà, ông Hoà",
        "Viet Nam",
        "São Paulo",
        "Pelé",
        "Köln",
        "Müller và Özil",
        "FC Köln gặp Bayern München",
        "Möbius",
        "Hanoï",
        "2,5 µm",
        "Copyright © 2026 ® §12 «Le Monde»",
        "Déjà vu à Paris, où est le café ?",
        "Für eine bessere Zukunft der Länder",
        "Hän är på sjön och får då så många",
        "El niño vuelve: año de sequía en España",
        "Ngày 4×4, 30°C, 5 £",
        "Thñ",
        "ViÖt Nam và Đức"
      })
  void what_is_as_it_should_be_is_left_alone(String text) {
    assertThat(MisreadText.in(text)).isEmpty();
  }

  @Test
  void signs_that_stand_alone_stay() {
    assertThat(MisreadText.repaired("ViÖt Nam © 2026 · 4×4 – «Thñ t\u00ADíng »", Legacy.TCVN3))
        .startsWith("Việt Nam © 2026 · 4×4 – ");
  }

  @Test
  void an_article_is_converted_in_all_its_fields_and_says_so() {
    Entry.Accepted entry =
        (Entry.Accepted)
            one(
                """
                {"id": "ViÖt", "title": "Thñ", "body": "Thñ t\u00ADíng ChÝnh phñ th¨m ViÖt Nam.", \
                "source": "B¸o ViÖt", "officials": ["T« L©m"]}""");
    assertThat(entry.convertedFrom()).contains(Legacy.TCVN3);
    assertThat(entry.article().title()).isEqualTo("Thủ");
    assertThat(entry.article().body()).isEqualTo("Thủ tướng Chính phủ thăm Việt Nam.");
    assertThat(entry.article().source()).contains("Báo Việt");
    assertThat(entry.article().officials()).containsExactly("Tô Lâm");
    assertThat(entry.article().id()).isEqualTo("ViÖt");
  }

  @Test
  void a_misread_field_beside_a_proper_one_is_converted_alone() {
    Entry.Accepted entry =
        (Entry.Accepted)
            one("{\"title\": \"Tin về Đức\", \"body\": \"Thuû töôùng Chính phuû thaêm Ñöùc.\"}");
    assertThat(entry.convertedFrom()).contains(Legacy.VNI);
    assertThat(entry.article().title()).isEqualTo("Tin về Đức");
    assertThat(entry.article().body()).isEqualTo("Thủ tướng Chính phủ thăm Đức.");
  }

  @Test
  void the_same_article_misread_or_not_is_one() {
    Entry.Accepted proper = (Entry.Accepted) one("{\"title\": \"Quan hệ Việt Nam\"}");
    Entry.Accepted misread = (Entry.Accepted) one("{\"title\": \"Quan hÖ ViÖt Nam\"}");
    assertThat(misread.article()).isEqualTo(proper.article());
    assertThat(proper.convertedFrom()).isEqualTo(Optional.empty());
  }

  @Test
  void raw_text_is_converted_before_its_parts_are_told() {
    Article article =
        Reading.article(
            Reading.all(
                    Format.TEXT,
                    "Hµ Néi (TTXVN 4/2/2026)\nThñ t\u00ADíng th¨m ViÖt Nam.\n./."
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .getFirst());
    assertThat(article.body()).contains("Thủ tướng thăm Việt Nam.");
    assertThat(article.published()).map(Published::iso).contains("2026-02-04");
  }
}
