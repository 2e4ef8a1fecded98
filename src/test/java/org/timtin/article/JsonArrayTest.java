package org.timtin.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.timtin.article.Reading.article;
import static org.timtin.article.Reading.json;
import static org.timtin.article.Reading.refused;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonArrayTest {
  @Test
  void elements_are_taken_in_order_with_the_line_they_begin_on() {
    List<Entry> entries =
        json("[\n  {\"title\": \"Một, [hai] {ba} \\\"bốn\\\"\"},\n  {\n \"title\": \"Năm\"}\n]\n");
    assertThat(article(entries.get(0)).title()).isEqualTo("Một, [hai] {ba} \"bốn\"");
    assertThat(article(entries.get(1)).title()).isEqualTo("Năm");
    assertThat(entries.stream().map(Entry::line)).containsExactly(2L, 3L);
  }

  @Test
  void one_object_is_one_article() {
    assertThat(json(" {\"title\": \"Một\"} ")).hasSize(1);
    assertThat(json("[]")).isEmpty();
  }

  @Test
  void a_bad_element_is_refused_and_the_rest_goes_on() {
    List<Entry> entries =
        json("[{\"title\": \"Một\"}, 5, \"x\", null, {\"title\": [\"a\"]}, {\"title\": \"Hai\"}]");
    assertThat(entries).hasSize(6);
    assertThat(refused(entries.get(1)).reason()).endsWith("this is a number");
    assertThat(refused(entries.get(2)).reason()).endsWith("this is a string");
    assertThat(refused(entries.get(3)).reason()).endsWith("this is null");
    assertThat(refused(entries.get(4)).reason())
        .isEqualTo("title must be a string, but is an array");
    assertThat(article(entries.get(5)).title()).isEqualTo("Hai");
  }

  @Test
  void broken_syntax_ends_the_array_and_says_where() {
    List<Entry> entries =
        json(
            "[{\"title\": \"Một\"},\n {\"title\": \"Hai\"},\n {\"title\" \"Ba\"},\n {\"title\": \"Bốn\"}]");
    assertThat(entries).hasSize(3);
    Entry.Refused last = refused(entries.get(2));
    assertThat(last.line()).isEqualTo(3);
    assertThat(last.reason()).startsWith("not valid JSON at column 11: unexpected '\"'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "[{\"title\": \"a\"} {\"title\": \"b\"}]; 1; 17; expected a comma or the end of the array",
        "[{\"title\": \"a\"},]; 1; 17; expected an article but found ']'",
        "[{\"title\": \"a\"}; 1; 16; the input ends before the array is closed",
        "[{\"title\": \"a\"},; 1; 17; the input ends before the array is closed",
        "[{\"title\": \"a\"}] x; 1; 18; the JSON value has ended but the input goes on",
        "{\"title\": \"a\"} {\"title\": \"b\"}; 1; 16; the JSON value has ended but the input goes on",
      })
  void what_stands_between_elements_must_be_json_too(
      String text, long line, int column, String reason) {
    List<Entry> entries = json(text);
    assertThat(entries).hasSize(2);
    assertThat(article(entries.get(0)).title()).isEqualTo("a");
    assertThat(refused(entries.get(1)).line()).isEqualTo(line);
    assertThat(refused(entries.get(1)).reason()).contains("at column " + column + ": " + reason);
  }

  @Test
  void an_input_without_any_value_is_refused() {
    assertThat(refused(json("  ").getFirst()).reason()).endsWith("the input is empty");
    assertThat(refused(json("Hà Nội").getFirst()).reason())
        .endsWith("expected an array of articles or one article");
  }

  @Test
  void an_element_cut_short_is_refused() {
    List<Entry> entries = json("[{\"title\": \"a\"}, {\"title\": \"b");
    assertThat(entries).hasSize(2);
    assertThat(refused(entries.get(1)).reason()).endsWith("it ends before the value is complete");
  }

  @Test
  void an_element_above_the_limit_is_refused_and_the_rest_goes_on() {
    String text = "[{\"title\": \"" + "d\\\"]},".repeat(50) + "\"}, {\"title\": \"ngắn\"}]";
    List<Entry> entries =
        Reading.all(
            new ArticleReader(Reading.CLOCK, 100),
            Format.JSON,
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
            Optional.empty());
    assertThat(refused(entries.get(0)).reason()).contains("limit of 100 bytes");
    assertThat(article(entries.get(1)).title()).isEqualTo("ngắn");
  }
}
