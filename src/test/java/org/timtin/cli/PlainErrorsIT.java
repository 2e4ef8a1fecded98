package org.timtin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes wrong is told in a plain sentence, never by a stack trace. */
class PlainErrorsIT {
  private final Shell shell = new Shell();

  @AfterEach
  void endAll() {
    shell.close();
  }

  private Shell.Result refused(String... arguments) {
    Shell.Result result = shell.run(arguments);
    assertThat(result.status()).as(result.all()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).isNotBlank().doesNotContain("\tat ", "Exception in thread");
    return result;
  }

  @Test
  void mistakes_on_the_command_line_are_named() throws Exception {
    assertThat(refused("bogus").err()).contains("'bogus'");
    assertThat(refused("search", "--bogus").err()).contains("Unknown option: '--bogus'");
    assertThat(refused("index", "/no/such/folder").err())
        .isEqualTo("timtin: there is no file or folder /no/such/folder\n");
    assertThat(refused("start", "--port", "70000").err()).contains("70000 is not between");
    assertThat(refused("start", "--host", "no-such-host.invalid").err())
        .isEqualTo("timtin: the host no-such-host.invalid is not known\n");
    String file = Files.writeString(shell.folder().resolve("file"), "x").toString();
    for (List<String> how : List.of(List.of("start", "-d"), List.of("start"))) {
      List<String> all = new java.util.ArrayList<>(how);
      all.addAll(List.of("--data", file, "--port", String.valueOf(shell.port())));
      Shell.Result result = shell.run(all.toArray(String[]::new));
      assertThat(result.status()).isEqualTo(2);
      assertThat(result.all()).contains("folder " + file + " is a file");
      assertThat(result.all()).doesNotContain("\tat ");
    }
  }

  @Test
  void every_command_explains_itself() {
    for (String command : List.of("start", "stop", "status", "index", "search")) {
      Shell.Result help = shell.run(command, "--help");
      assertThat(help.status()).isZero();
      assertThat(help.out()).startsWith("Usage: timtin " + command);
    }
  }

  @Test
  void a_service_that_does_not_run_is_told_with_how_to_start_it() {
    assertThat(shell.run("stop").out()).isEqualTo("timtin does not run on " + shell.data() + "\n");
    shell.with("TIMTIN_URL", "http://127.0.0.1:" + shell.port());
    assertThat(refused("search", "bão").err())
        .isEqualTo(
            "timtin: no service answers at " + shell.url() + "; start it with ./timtin start\n");
  }

  @Test
  void a_configuration_that_cannot_be_used_is_named_by_its_key() {
    shell.with("TIMTIN_ELASTICSEARCH_START_TIMEOUT", "soon");
    assertThat(refused("start", "--port", String.valueOf(shell.port())).err())
        .contains("timtin.elasticsearch.start-timeout", "soon");
    assertThat(refused("start", "-d", "--port", String.valueOf(shell.port())).err())
        .contains("timtin.elasticsearch.start-timeout", "soon");
  }

  @Test
  void a_cluster_that_does_not_answer_ends_the_start_with_one_sentence() {
    shell.with("TIMTIN_ELASTICSEARCH_START_TIMEOUT", "1s");
    Shell.Result start = shell.start("--elasticsearch", "http://127.0.0.1:1");
    assertThat(start.status()).isEqualTo(2);
    assertThat(start.err())
        .hasLineCount(1)
        .startsWith("timtin: cannot start: Elasticsearch at [http://127.0.0.1:1] cannot be reached")
        .contains("service.log");
    assertThat(shell.processes()).isEmpty();
  }

  @Test
  void a_ranking_profile_that_cannot_be_used_ends_the_start_with_file_line_and_field()
      throws Exception {
    Path file = Files.writeString(shell.folder().resolve("mine.json"), "{\n\"titel\": 1}");
    shell.with("TIMTIN_RANKING_FOLDER", file.getParent().toString());
    Shell.Result start = shell.start("--no-sample");
    assertThat(start.status()).isEqualTo(2);
    assertThat(start.err())
        .hasLineCount(1)
        .startsWith("timtin: cannot start: ")
        .contains("mine.json:2: titel is unknown; known: fields, typed,");
    assertThat(shell.processes()).isEmpty();
  }

  @Test
  void corrections_that_cannot_be_used_end_the_start_with_file_and_line() throws Exception {
    String file =
        Files.writeString(shell.folder().resolve("own.txt"), "# own\nrename\tx\ty\n").toString();
    shell.with("TIMTIN_ANNOTATE_CORRECTIONS", file);
    Shell.Result start = shell.start("--no-sample");
    assertThat(start.status()).isEqualTo(2);
    assertThat(start.err())
        .hasLineCount(1)
        .startsWith("timtin: cannot start: own.txt:2: unknown correction 'rename'");
    assertThat(shell.processes()).isEmpty();
  }
}
