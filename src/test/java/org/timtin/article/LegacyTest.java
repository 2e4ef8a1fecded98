package org.timtin.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.timtin.article.Reading.article;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LegacyTest {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private static Article sent(String charset, Format format, String misread) {
    return article(
        Reading.all(
                new ArticleReader(Reading.CLOCK),
                format,
                new ByteArrayInputStream(misread.getBytes(WINDOWS)),
                Optional.of(charset))
            .getFirst());
  }

  @ParameterizedTest
  @EnumSource(Legacy.class)
  void every_small_letter_is_read(Legacy legacy) {
    assertThat(LegacyWriting.LETTERS).hasSize(67);
    for (String letter : LegacyWriting.LETTERS) {
      assertThat(legacy.unicode(LegacyWriting.misread(letter, legacy))).isEqualTo(letter);
    }
  }

  @Test
  void capitals_of_vni_are_pairs_of_capitals() {
    for (String letter : LegacyWriting.LETTERS) {
      String capital = LegacyWriting.upper(letter);
      assertThat(Legacy.VNI.unicode(LegacyWriting.misread(capital, Legacy.VNI))).isEqualTo(capital);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "TCVN3, ViÖt Nam, Việt Nam",
    "TCVN3, Thñ t\u00ADíng, Thủ tướng",
    "TCVN3, §µ N½ng, Đà Nẵng",
    "TCVN3, quan hÖ ®èi t¸c, quan hệ đối tác",
    // The font for capitals.
    "TCVN3, VIÖT NAM, VIỆT NAM",
    "TCVN3, §¹I HéI, ĐẠI HỘI",
    "TCVN3, ¸O, ÁO",
    "TCVN3, Bé C¤NG AN, Bộ CÔNG AN",
    // The standard's own capitals and marks.
    "TCVN3, ViÚt, ViẾt",
    "TCVN3, A´, A\u0323",
    "TCVN3, 30°C, 30°C",
    "VNI, Vieät Nam, Việt Nam",
    "VNI, Thuû töôùng, Thủ tướng",
    "VNI, Ñaø Naüng, Đà Nẵng",
    "VNI, VIEÄT NAM, VIỆT NAM",
    "VNI, hoøa bình, hòa bình",
    "VNI, hoaø bình, hoà bình",
    "VNI, kyõ sö, kỹ sư",
    "VNI, AÙo, Áo",
  })
  void words_are_read(Legacy legacy, String misread, String meant) {
    assertThat(legacy.unicode(misread)).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "tcvn3, Quan hÖ ViÖt - Nga",
    "TCVN3, Quan hÖ ViÖt - Nga",
    "vni, Quan heä Vieät - Nga",
    "VNI, Quan heä Vieät - Nga"
  })
  void a_named_encoding_is_read_in_every_format(String charset, String misread) {
    String json = "{\"title\": \"" + misread + "\"}";
    assertThat(sent(charset, Format.NDJSON, json).title()).isEqualTo("Quan hệ Việt - Nga");
    assertThat(sent(charset, Format.JSON, "[" + json + "]").title())
        .isEqualTo("Quan hệ Việt - Nga");
    assertThat(sent(charset, Format.TEXT, misread + " ®äc.").body())
        .startsWith("Quan hệ Việt - Nga");
  }

  @Test
  void a_word_in_capitals_behind_an_escaped_line_end_is_read_as_one() {
    assertThat(sent("tcvn3", Format.NDJSON, "{\"body\": \"A\\nVIÖT NAM\"}").body())
        .isEqualTo("A\nVIỆT NAM");
  }

  @Test
  void windows_1258_is_composed() {
    // A letter, and behind it the combining mark that windows-1258 has for the tone.
    byte[] written =
        "{\"title\": \"Vi\u00EA\u0323t Nam\"}".getBytes(Charset.forName("windows-1258"));
    assertThat(written).contains(0xEA, 0xF2);
    List<Entry> entries =
        Reading.all(
            new ArticleReader(Reading.CLOCK),
            Format.NDJSON,
            new ByteArrayInputStream(written),
            Optional.of("windows-1258"));
    assertThat(article(entries.getFirst()).title()).isEqualTo("Việt Nam");
  }

  @Test
  void quotes_of_windows_stay_quotes() {
    assertThat(sent("tcvn3", Format.NDJSON, "{\"title\": \"“ViÖt Nam” – míi\"}").title())
        .isEqualTo("“Việt Nam” – mới");
  }

  @Test
  void a_byte_order_mark_is_believed_over_a_named_legacy_encoding() {
    byte[] utf8 =
        "\uFEFF{\"title\": \"Việt Nam\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    List<Entry> entries =
        Reading.all(
            new ArticleReader(Reading.CLOCK),
            Format.NDJSON,
            new ByteArrayInputStream(utf8),
            Optional.of("tcvn3"));
    assertThat(article(entries.getFirst()).title()).isEqualTo("Việt Nam");
  }

  @Test
  void a_byte_without_a_meaning_refuses_its_article() {
    byte[] bytes = {'{', '"', 't', 'i', 't', 'l', 'e', '"', ':', '"', (byte) 0x81, '"', '}'};
    List<Entry> entries =
        Reading.all(
            new ArticleReader(Reading.CLOCK),
            Format.NDJSON,
            new ByteArrayInputStream(bytes),
            Optional.of("vni"));
    assertThat(Reading.refused(entries.getFirst()).reason()).contains("position 10 ");
  }

  @Test
  void an_unknown_encoding_names_the_known_ones() {
    assertThatThrownBy(() -> Encoding.named("viscii"))
        .hasMessageContainingAll("'viscii'", "tcvn3", "vni", "windows-1258", "UTF-8");
  }
}
