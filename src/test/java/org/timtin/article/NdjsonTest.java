package org.timtin.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.timtin.article.Reading.article;
import static org.timtin.article.Reading.ndjson;
import static org.timtin.article.Reading.one;
import static org.timtin.article.Reading.refused;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NdjsonTest {
  @Test
  void a_broken_line_is_refused_and_the_others_are_taken() {
    List<Entry> entries =
        ndjson(
            """
            {"id": "1", "title": "Một"}
            {"id": "2", "title": "Hai"}
            {"id": "3", "title" "Ba"}
            {"id": "4", "title": "Bốn"}
            {"id": "5", "title": "Năm"}
            """);
    assertThat(entries).hasSize(5);
    assertThat(entries.stream().map(Entry::line)).containsExactly(1L, 2L, 3L, 4L, 5L);
    Entry.Refused third = refused(entries.get(2));
    assertThat(third.id()).contains("3");
    assertThat(third.reason())
        .startsWith("not valid JSON at column 2")
        .endsWith("unexpected '\"' where a colon belongs");
    assertThat(article(entries.get(3)).title()).isEqualTo("Bốn");
  }

  @Test
  void blank_lines_are_skipped_but_counted() {
    List<Entry> entries = ndjson("\n  \r\n{\"title\": \"Một\"}\r\n\r\n{\"title\": \"Hai\"}");
    assertThat(entries.stream().map(Entry::line)).containsExactly(3L, 5L);
    assertThat(ndjson("")).isEmpty();
  }

  @Test
  void a_line_that_ends_too_early_says_so() {
    assertThat(refused(one("{\"title\": \"Một")).reason())
        .endsWith("it ends before the value is complete");
  }

  @Test
  void reasons_never_show_how_the_parser_is_made() {
    for (String line :
        List.of(
            "{",
            "}",
            "{\"a\"",
            "nul",
            "{\"title\": tru}",
            "{\"title\": \"\\x\"}",
            "{'title': 1}",
            "{\"title\": 01}",
            "{\"title\": \"\t\"}",
            "[1",
            "{\"title\": \"a\"} {}",
            "NaN",
            "-")) {
      assertThat(refused(one(line)).reason())
          .as(line)
          .startsWith("not valid JSON at column ")
          .doesNotContain("com.", "java", "Source", "StreamRead", "\n")
          .hasSizeLessThan(140);
    }
  }

  @Test
  void an_array_on_a_line_is_told_its_format() {
    assertThat(refused(one("[{\"title\": \"Một\"}]")).reason())
        .isEqualTo(
            "an article must be an object, but this is an array; send an array as application/json");
  }

  @Test
  void an_article_above_the_limit_is_refused_and_reading_goes_on() {
    String ndjson = "{\"title\": \"" + "dài ".repeat(50) + "\"}\n{\"title\": \"ngắn\"}\n";
    List<Entry> entries =
        Reading.all(
            new ArticleReader(Reading.CLOCK, 100),
            Format.NDJSON,
            new ByteArrayInputStream(ndjson.getBytes(StandardCharsets.UTF_8)),
            Optional.empty());
    assertThat(refused(entries.get(0)).reason())
        .isEqualTo("the article is longer than the limit of 100 bytes");
    assertThat(article(entries.get(1)).title()).isEqualTo("ngắn");
  }

  @Test
  void the_limit_counts_bytes_of_utf_8() {
    String line = "{\"title\": \"Việt 😀\"}";
    int bytes = line.getBytes(StandardCharsets.UTF_8).length;
    for (int limit : new int[] {bytes - 1, bytes}) {
      List<Entry> entries =
          Reading.all(
              new ArticleReader(Reading.CLOCK, limit),
              Format.NDJSON,
              new ByteArrayInputStream((line + "\n").getBytes(StandardCharsets.UTF_8)),
              Optional.empty());
      assertThat(entries.getFirst() instanceof Entry.Accepted).isEqualTo(limit == bytes);
    }
  }

  @Test
  void deep_nesting_is_refused_and_does_not_exhaust_the_stack() {
    List<Entry> entries = ndjson("{\"x\": " + "[".repeat(100_000) + "\n{\"title\": \"Một\"}");
    assertThat(refused(entries.get(0)).reason()).contains("nested too deeply");
    assertThat(article(entries.get(1)).title()).isEqualTo("Một");
  }
}
