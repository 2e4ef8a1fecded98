package org.timtin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command makes of answers that a real service cannot be made to give on command. */
class ExportCommandTest {
  private static final String A = "{\"id\":\"a\",\"title\":\"Bão\"}\n";
  private static final String B = "{\"id\":\"b\",\"title\":\"Lũ\"}\n";
  private static final String C = "{\"id\":\"c\",\"title\":\"Gió\"}\n";

  @TempDir Path folder;
  private FakeService service;

  @BeforeEach
  void start() throws IOException {
    service = new FakeService();
  }

  @AfterEach
  void stop() {
    service.close();
  }

  private Run export(String... arguments) {
    return Run.of(
        new Surroundings(Map.of("TIMTIN_URL", service.url()), false),
        Stream.concat(Stream.of("export"), Arrays.stream(arguments)).toArray(String[]::new));
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String checkpoint(String token, int count, String before) {
    return "{\"resume\":{\"token\":\"%s\",\"count\":%d,\"total\":3,\"sha256\":\"%s\"}}\n"
        .formatted(token, count, sha256(before));
  }

  private static String manifest(int count, String before) {
    return "{\"manifest\":{\"count\":%d,\"sha256\":\"%s\"}}\n".formatted(count, sha256(before));
  }

  private String file() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(path -> path.getFileName().toString())).containsExactly("out.ndjson");
    }
    return Files.readString(folder.resolve("out.ndjson"));
  }

  private String out() {
    return folder.resolve("out.ndjson").toString();
  }

  private void assertNothingLeft() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void a_file_holds_the_articles_and_nothing_else() throws IOException {
    service.thenAnswers(200, A + checkpoint("t1", 1, A) + B + manifest(2, A + B));
    Run run = export("bão", "--country", "VN", "--sort", "newest", "-o", out());
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(file()).isEqualTo(A + B);
    assertThat(run.err()).isEqualTo("2 articles in " + out() + ", SHA-256 " + sha256(A + B) + "\n");
    assertThat(service.requests().getFirst().uri())
        .isEqualTo("/v1/export?q=b%C3%A3o&country=VN&sort=newest&format=ndjson&checkpoints=true");
  }

  @Test
  void without_a_file_the_articles_are_printed() {
    service.thenAnswers(200, A + B + manifest(2, A + B));
    Run run = export();
    assertThat(run.out()).isEqualTo(A + B);
    assertThat(run.err()).isEmpty();
  }

  @Test
  void a_connection_that_breaks_off_is_taken_up_at_the_last_checkpoint() throws IOException {
    service
        .thenBreaksOffAfter(A + checkpoint("t1", 1, A) + B + "{\"id\":\"c\",")
        .thenAnswers(503, "{\"detail\": \"the search engine does not answer\"}")
        .thenBreaksOffAfter("")
        .thenAnswers(200, B + checkpoint("t2", 2, B) + C + manifest(3, B + C));
    Run run = export("-o", out());
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(file()).isEqualTo(A + B + C);
    assertThat(service.requests().stream().map(FakeService.Request::uri).skip(1))
        .hasSize(3)
        .allMatch(uri -> uri.endsWith("&resume=t1"));
    assertThat(run.err()).startsWith("the export broke off; trying for 30 seconds\n");
  }

  @Test
  void an_answer_without_a_manifest_is_cut_although_it_ended_well() throws IOException {
    service.thenAnswers(200, A + B).thenAnswers(200, A + B + manifest(2, A + B));
    assertThat(export("-o", out()).status()).isZero();
    assertThat(file()).isEqualTo(A + B);
    assertThat(service.requests()).hasSize(2).noneMatch(r -> r.uri().contains("resume"));
  }

  @Test
  void what_is_gone_is_told_and_leaves_the_old_file_as_it_was() throws IOException {
    Files.writeString(folder.resolve("out.ndjson"), "old");
    service
        .thenBreaksOffAfter(A + checkpoint("t1", 1, A))
        .thenAnswers(410, "{\"status\": 410, \"detail\": \"the walk is over; begin it again\"}");
    Run run = export("-o", out());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .endsWith("timtin: the walk is over; begin it again; 1 of 3 articles had come\n");
    assertThat(file()).isEqualTo("old");
  }

  @Test
  void a_bad_request_is_one_line() throws IOException {
    service.thenAnswers(400, "{\"detail\": \"from is after to\"}");
    Run run = export("-o", out());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("timtin: from is after to\n");
    assertNothingLeft();
  }

  @Test
  void a_service_that_does_not_come_back_is_given_up() throws IOException {
    service.thenBreaksOffAfter(A + checkpoint("t1", 1, A));
    for (int i = 0; i < 10; i++) {
      service.thenAnswers(503, "{\"detail\": \"the search engine does not answer\"}");
    }
    Run run = export("-o", out(), "--wait", "1");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .endsWith("timtin: the search engine does not answer; 1 of 3 articles had come\n");
    assertNothingLeft();
  }

  @Test
  void what_was_changed_on_its_way_is_not_taken() throws IOException {
    service.thenAnswers(200, A + B + manifest(2, A + C));
    Run run = export("-o", out());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).startsWith("timtin: what arrived is not what was sent: its SHA-256 is ");
    assertNothingLeft();
  }

  @Test
  void an_answer_that_falls_silent_is_at_its_end() throws Exception {
    service.thenFallsSilentAfter(A);
    ServiceClient client = new ServiceClient(URI.create(service.url()));
    try (ServiceClient.Streamed answer = client.open("/v1/export", Duration.ofSeconds(2))) {
      assertThat(new String(answer.body().readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(A);
    }
  }

  @Test
  void a_count_that_is_wrong_is_not_taken() throws IOException {
    service.thenAnswers(200, A + B + manifest(3, A + B));
    Run run = export("-o", out());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("timtin: 2 articles arrived where 3 were sent\n");
    assertNothingLeft();
  }

  @Test
  void a_table_keeps_its_names_of_columns_and_lines_inside_cells() throws IOException {
    String head = "\uFEFFid,title\r\n";
    String a = "a,\"Bão\n#manifest,\"\"x\"\"\"\r\n";
    String b = "b,Lũ\r\n";
    service
        .thenBreaksOffAfter(
            head
                + a
                + "#resume,\"{\"\"token\"\":\"\"t1\"\",\"\"count\"\":1,\"\"total\"\":2,\"\"sha256\"\":\"\"%s\"\"}\"\r\n"
                    .formatted(sha256(head + a)))
        .thenAnswers(
            200,
            b
                + "#manifest,\"{\"\"count\"\":2,\"\"sha256\"\":\"\"%s\"\"}\"\r\n"
                    .formatted(sha256(b)));
    Path file = folder.resolve("out.CSV");
    Run run = export("-o", file.toString());
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(Files.readString(file)).isEqualTo(head + a + b);
    assertThat(service.requests().getFirst().uri())
        .isEqualTo("/v1/export?format=csv&checkpoints=true");
  }

  @Test
  void a_file_that_cannot_be_written_is_told_before_anything_is_fetched() {
    Run run = export("-o", folder.resolve("nowhere/out.ndjson").toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).startsWith("timtin: ").contains("cannot be written").hasLineCount(1);
    assertThat(export("-o", folder.toString()).err()).contains("is no file to write to");
    assertThat(export("--format", "xml").status()).isEqualTo(2);
    assertThat(service.requests()).isEmpty();
  }
}
