package org.timtin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexCommandTest {
  private static final String TWO_INDEXED =
      "{\"indexed\":2,\"updated\":0,\"unchanged\":0,\"refused\":[],\"refused_total\":0}";

  @TempDir private Path folder;
  private FakeService service;

  @BeforeEach
  void start() throws IOException {
    service = new FakeService();
  }

  @AfterEach
  void stop() {
    service.close();
  }

  private Run index(String... more) {
    String[] fixed = {"index", folder.toString(), "--url", service.url()};
    String[] all = Arrays.copyOf(fixed, fixed.length + more.length);
    System.arraycopy(more, 0, all, fixed.length, more.length);
    return Run.of(all);
  }

  @Test
  void all_accepted_is_status_0() throws IOException {
    Files.writeString(folder.resolve("a.ndjson"), "{\"title\":\"Một\"}\n{\"title\":\"Hai\"}\n");
    service.thenAnswers(200, TWO_INDEXED);
    Run run = index();
    assertThat(run.out()).isEqualTo("indexed 2, updated 0, unchanged 0, refused 0\n");
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(service.requests())
        .containsExactly(
            new FakeService.Request(
                "POST",
                "/v1/articles",
                "application/x-ndjson",
                "{\"title\":\"Một\"}\n{\"title\":\"Hai\"}\n"));
  }

  @Test
  void the_share_of_annotating_is_that_of_all_requests_together() throws IOException {
    Files.writeString(folder.resolve("a.ndjson"), "{\"title\":\"Một\"}\n");
    Files.writeString(folder.resolve("b.ndjson"), "{\"title\":\"Hai\"}\n");
    service
        .thenAnswers(200, "{\"indexed\":1,\"took_ms\":1000,\"annotating_ms\":100}")
        .thenAnswers(200, "{\"indexed\":1,\"took_ms\":3000,\"annotating_ms\":0}");
    assertThat(index().out().lines())
        .contains(
            "the service worked 4.0 s on them; finding countries and officials was 2.5 % of it");
  }

  @Test
  void refused_articles_are_named_by_file_and_line_and_status_is_1() throws IOException {
    Path file =
        Files.writeString(folder.resolve("a.json"), "[\n{\"title\":\"Một\"},\n\n{\"x\":1}]");
    service.thenAnswers(
        200,
        "{\"indexed\":1,\"updated\":0,\"unchanged\":0,\"refused\":[{\"line\":2,\"id\":null,"
            + "\"field\":\"x\",\"reason\":\"unknown field 'x'\"}],\"refused_total\":1}");
    Path report = folder.resolve("report.out");
    Run run = index("--report", report.toString());
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out().lines())
        .containsExactly(
            "indexed 1, updated 0, unchanged 0, refused 1",
            "  " + file.toRealPath() + ":4: unknown field 'x'");
    assertThat(Files.readString(report))
        .contains("\"line\":4,\"field\":\"x\",\"reason\":\"unknown field 'x'\"");
  }

  @Test
  void where_nothing_was_accepted_the_reasons_are_told_all_the_same() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "date 2025-02-30 Chữ.");
    service.thenAnswers(
        400,
        "{\"status\":400,\"detail\":\"no article was accepted\",\"refused\":[{\"line\":1,"
            + "\"field\":\"published\",\"reason\":\"no such day\"}],\"refused_total\":1}");
    Run run = index();
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains("refused 1\n", "a.txt:1: no such day");
    assertThat(service.requests().getFirst().contentType()).isEqualTo("text/plain; charset=utf-8");
  }

  @Test
  void a_busy_service_is_tried_again() throws IOException {
    Files.writeString(folder.resolve("a.ndjson"), "{\"title\":\"Một\"}\n{\"title\":\"Hai\"}\n");
    service
        .thenAnswers(503, "{\"detail\":\"the search engine starts\"}")
        .thenAnswers(200, TWO_INDEXED);
    Run run = index();
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEqualTo("the search engine starts; trying for 30 seconds\n");
    assertThat(service.requests()).hasSize(2);
  }

  @Test
  void a_service_that_stays_busy_is_given_up_after_a_time_with_the_summary() throws IOException {
    Files.writeString(folder.resolve("a.ndjson"), "{\"title\":\"Một\"}\n{\"title\":\"Hai\"}\n");
    Files.writeString(folder.resolve("b.ndjson"), "{\"title\":\"Ba\"}\n");
    service.thenAnswers(200, TWO_INDEXED).thenAnswers(503, "");
    Run run = index("--wait", "0");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("timtin: the service answered with status 503\n");
    assertThat(run.out()).startsWith("indexed 2, ");
  }

  @Test
  void no_service_is_one_sentence_that_says_how_to_start_it() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "Chữ.");
    service.close();
    Run run = index("--wait", "0");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "timtin: no service answers at " + service.url() + "; start it with ./timtin start\n");
  }

  @Test
  void compressed_files_and_other_encodings_are_sent_as_utf_8() throws IOException {
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("a.jsonl.gz")))) {
      out.write("{\"title\":\"Đông Hà\"}\n".getBytes(Charset.forName("windows-1258")));
    }
    service.thenAnswers(200, TWO_INDEXED);
    assertThat(index("--charset", "windows-1258").status()).isZero();
    assertThat(service.requests().getFirst().body()).isEqualTo("{\"title\":\"Đông Hà\"}\n");
  }

  @Test
  void a_file_that_cannot_be_read_is_refused_and_the_others_go_on() throws IOException {
    Files.writeString(folder.resolve("a.ndjson.gz"), "not compressed");
    Files.write(folder.resolve("b.txt"), new byte[] {'a', (byte) 0xFF});
    Files.writeString(folder.resolve("c.ndjson"), "{}\n", StandardCharsets.UTF_8);
    service.thenAnswers(200, TWO_INDEXED);
    Run run = index();
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out())
        .contains("indexed 2, updated 0, unchanged 0, refused 2\n")
        .contains("a.ndjson.gz: the file cannot be read: Not in GZIP format")
        .contains("b.txt:1: the byte at position 1 of the input");
  }

  @Test
  void many_refusals_are_counted_beyond_the_first_fifty() throws IOException {
    Files.writeString(folder.resolve("a.ndjson"), "{\"title\":\"Một\"}\n");
    service.thenAnswers(
        200,
        "{\"refused\":["
            + "{\"line\":1,\"reason\":\"r\"},".repeat(59)
            + "{\"line\":1,\"reason\":\"r\"}],\"refused_total\":70}");
    assertThat(index().out().lines())
        .hasSize(52)
        .startsWith("indexed 0, updated 0, unchanged 0, refused 70")
        .endsWith("  and 20 more; --report FILE lists them");
  }

  @Test
  void mistakes_in_the_arguments_are_status_2() throws IOException {
    assertThat(index().err()).startsWith("timtin: there is nothing to send");
    Files.writeString(folder.resolve("a.txt"), "Chữ.");
    assertThat(index("--charset", "none").err()).startsWith("timtin: charset 'none' is not known");
    assertThat(index("--url", "ftp://x").status()).isEqualTo(2);
    assertThat(Run.of("index").status()).isEqualTo(2);
    assertThat(Run.of("index", "--url", "ftp://x", "pom.xml").err())
        .isEqualTo("timtin: 'ftp://x' is not an http address\n");
  }

  @Test
  void other_files_are_listed_as_skipped() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "Chữ.");
    Path other = Files.writeString(folder.resolve("notes.doc"), "x");
    service.thenAnswers(200, TWO_INDEXED);
    assertThat(index().err()).isEqualTo("skipped " + other.toRealPath() + "\n");
  }
}
