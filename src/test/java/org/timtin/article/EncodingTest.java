package org.timtin.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.timtin.article.Reading.article;
import static org.timtin.article.Reading.refused;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.timtin.BadInput;

class EncodingTest {
  private static final String LINE = "{\"title\": \"Tiếng Việt\"}";

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<Entry> in(String charset, Format format, byte[] bytes) {
    return Reading.all(
        new ArticleReader(Reading.CLOCK),
        format,
        new ByteArrayInputStream(bytes),
        Optional.of(charset));
  }

  @ParameterizedTest
  @EnumSource(
      value = Format.class,
      names = {"NDJSON", "JSON"})
  void a_byte_order_mark_is_no_part_of_the_text(Format format) {
    assertThat(article(Reading.all(format, utf8("\uFEFF" + LINE)).getFirst()).title())
        .isEqualTo("Tiếng Việt");
  }

  @Test
  void a_byte_order_mark_is_believed_over_a_named_encoding() {
    assertThat(article(in("windows-1258", Format.NDJSON, utf8("\uFEFF" + LINE)).getFirst()).title())
        .isEqualTo("Tiếng Việt");
  }

  @Test
  void invalid_bytes_are_refused_with_their_position_and_reading_goes_on() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(utf8(LINE + "\n{\"title\": \"Vi"));
    int position = bytes.size();
    bytes.write(0xE1);
    bytes.writeBytes(utf8("t\"}\n" + LINE));
    List<Entry> entries = Reading.all(Format.NDJSON, bytes.toByteArray());
    assertThat(entries).hasSize(3);
    assertThat(refused(entries.get(1)).line()).isEqualTo(2);
    assertThat(refused(entries.get(1)).reason())
        .startsWith(
            "the byte at position " + position + " of the input, counted from 0, is not valid");
    assertThat(article(entries.get(2)).title()).isEqualTo("Tiếng Việt");
  }

  @Test
  void the_position_counts_over_the_whole_input() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(utf8("[" + (LINE + ",").repeat(10_000)));
    bytes.writeBytes(utf8("{\"title\": \""));
    int position = bytes.size();
    bytes.writeBytes(new byte[] {(byte) 0xC0, (byte) 0x80});
    bytes.writeBytes(utf8("\"}," + LINE + "]"));
    List<Entry> entries = Reading.all(Format.JSON, bytes.toByteArray());
    assertThat(entries).hasSize(10_002);
    assertThat(refused(entries.get(10_000)).reason()).contains("position " + position + " ");
    assertThat(article(entries.get(10_001)).title()).isEqualTo("Tiếng Việt");
  }

  @Test
  void a_character_cut_off_at_the_end_is_invalid() {
    assertThat(refused(Reading.all(Format.TEXT, new byte[] {'a', (byte) 0xE1}).getFirst()).reason())
        .contains("position 1 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
  void utf_16_is_refused_in_one_sentence(String charset) {
    byte[] bytes = ("\uFEFF" + LINE).getBytes(Charset.forName(charset));
    byte[] marked = charset.equals("UTF-16") ? LINE.getBytes(StandardCharsets.UTF_16) : bytes;
    List<Entry> entries = Reading.all(Format.NDJSON, marked);
    assertThat(entries).hasSize(1);
    assertThat(refused(entries.getFirst()).reason())
        .isEqualTo("the input is in UTF-16 or UTF-32; send UTF-8");
    assertThatThrownBy(() -> Encoding.named(charset)).hasMessageEndingWith("send UTF-8");
  }

  @Test
  void another_encoding_can_be_named() {
    byte[] bytes = "{\"title\": \"Đông Hà\"}".getBytes(Charset.forName("windows-1258"));
    assertThat(article(in("windows-1258", Format.NDJSON, bytes).getFirst()).title())
        .isEqualTo("Đông Hà");
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-such", "", "a b", "ẩ", "utf-32", "IBM037"})
  void an_encoding_that_cannot_be_read_is_bad_input(String name) {
    assertThatThrownBy(() -> Encoding.named(name))
        .isInstanceOf(BadInput.class)
        .extracting(bad -> ((BadInput) bad).parameter())
        .isEqualTo("charset");
  }
}
