package org.timtin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A service that is killed in the middle of an experiment: nothing claims that it is complete. */
class KilledExperimentIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final int QUERIES = 10_000;

  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();
  private final Shell shell =
      new Shell()
          .with("TIMTIN_EXPERIMENT_BEAT", "500ms")
          .with("TIMTIN_EXPERIMENT_STALE_AFTER", "5s");

  @AfterEach
  void endAll() {
    shell.close();
  }

  @Test
  void what_was_cut_off_half_way_says_interrupted_and_shows_no_figures() throws Exception {
    Shell.Result start = shell.start();
    assertThat(start.status()).as(start.all()).isZero();
    Process command = beginExperiment();
    String id;
    try {
      JsonNode running = onceItIsWrittenThatManyAreDone(500);
      id = running.path("id").asText();
      assertThat(running.path("state").asText()).isEqualTo("running");
      Shell.kill(shell.service());
      thenTheCommandFailsAndSaysNothing(command);
    } finally {
      command.destroyForcibly();
    }
    await().atMost(PATIENCE).until(() -> shell.processes().isEmpty());

    Shell.Result again = shell.start();
    assertThat(again.status()).as(again.all()).isZero();
    JsonNode view =
        await()
            .atMost(PATIENCE)
            .until(
                () -> {
                  JsonNode now = get("/v1/experiments/" + id);
                  thenNothingClaimsToBeComplete(id, now);
                  return now;
                },
                now -> now.at("/experiment/state").asText().equals("interrupted"));
    assertThat(view.at("/experiment/problem").asText())
        .isEqualTo("the service that ran it ended before the experiment did");
    assertThat(view.at("/experiment/done").asInt()).isBetween(500, 2 * QUERIES - 1);
    assertThat(text("/v1/experiments/" + id + "/report").body())
        .contains("Not complete.", "it was interrupted");
    assertThat(get("/v1/experiments").at("/experiments/0/state").asText()).isEqualTo("interrupted");

    assertThat(delete("/v1/experiments/" + id)).isEqualTo(204);
    assertThat(text("/v1/experiments/" + id).statusCode()).isEqualTo(404);
  }

  /**
   * The experiment once its record holds so many searches. A service says to the last search how
   * far it is, while the record is as old as its last sign of life: one that was under way when the
   * number was read can have been counted before, the one after it cannot.
   */
  private JsonNode onceItIsWrittenThatManyAreDone(int many) {
    Set<String> beats = new HashSet<>();
    return await()
        .atMost(PATIENCE)
        .until(
            () -> get("/v1/experiments").at("/experiments/0"),
            one -> {
              if (one.path("done").asInt() >= many) {
                beats.add(one.path("beat").asText());
              }
              return beats.size() > 2;
            });
  }

  private Process beginExperiment() throws IOException {
    Files.writeString(
        shell.folder().resolve("queries.tsv"),
        IntStream.range(0, QUERIES)
            .mapToObj(i -> "q" + i + "\tthủ tướng thăm Việt Nam\n")
            .collect(Collectors.joining()));
    Files.writeString(
        shell.folder().resolve("killed.json"),
        "{\"queries\": \"queries.tsv\", \"profiles\": [\"default\", \"words\"],"
            + " \"gates\": [{\"judged_at\": 10, \"at_least\": 0}]}");
    return shell
        .with("TIMTIN_URL", shell.url())
        .begin(
            "experiment",
            "killed.json",
            "--report",
            "killed.html",
            "--markdown",
            "killed.md",
            "--junit",
            "killed.xml");
  }

  private void thenTheCommandFailsAndSaysNothing(Process command) {
    Shell.Result result = shell.ended(command);
    assertThat(result.status()).as(result.all()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).containsAnyOf("broke off", "no service answers");
    for (String file : new String[] {"killed.html", "killed.md", "killed.xml"}) {
      assertThat(shell.folder().resolve(file)).doesNotExist();
    }
  }

  private void thenNothingClaimsToBeComplete(String id, JsonNode view)
      throws IOException, InterruptedException {
    // Until it counts as interrupted it is said to run: never to be done.
    assertThat(view.at("/experiment/state").asText()).isIn("running", "interrupted");
    assertThat(view.has("summary")).isFalse();
    assertThat(view.path("experiment").has("passed")).isFalse();
    assertThat(text("/v1/experiments/" + id + "/report").body())
        .contains("Not complete.")
        .doesNotContain("<table", "<svg", "What was found");
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    return json.readTree(text(path).body());
  }

  private HttpResponse<String> text(String path) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(shell.url() + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private int delete(String path) throws IOException, InterruptedException {
    return http.send(
            HttpRequest.newBuilder(URI.create(shell.url() + path)).DELETE().build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }
}
