package org.timtin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Ctrl-C while better weights are searched for: the best ones so far are kept. */
class InterruptedTuningIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();
  private final Shell shell = new Shell();

  @AfterEach
  void endAll() {
    shell.close();
  }

  @Test
  void what_was_found_so_far_is_written_and_nothing_goes_on_in_the_service() throws Exception {
    Shell.Result start = shell.start();
    assertThat(start.status()).as(start.all()).isZero();
    Path found = shell.folder().resolve("found.json");
    Files.writeString(shell.folder().resolve("titles.json"), titles().toString());
    Process tuning =
        shell.with("TIMTIN_URL", shell.url()).begin("tune", "titles.json", "--out", "found.json");
    try {
      awaitCandidates(tuning);
      Process kill = new ProcessBuilder("kill", "-INT", String.valueOf(tuning.pid())).start();
      assertThat(kill.waitFor()).isZero();
      Shell.Result result = shell.ended(tuning);
      assertThat(result.status()).as(result.all()).isEqualTo(130);
      assertThat(result.out())
          .contains("training: ndcg@10", "; stopped before it came to its end", "written: ")
          .contains("stopped before the held-out queries were asked");
    } finally {
      tuning.destroyForcibly();
    }
    JsonNode profile = json.readTree(found.toFile());
    assertThat(profile.at("/fields/title").isNumber()).as("%s", profile).isTrue();
    // It was asked to end, and does with the search under way.
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                get("/v1/experiments").findValuesAsText("state").stream()
                    .noneMatch(Set.of("running", "waiting")::contains));
  }

  /** Two rounds at least: before the first has ended there is nothing to be kept. */
  private void awaitCandidates(Process tuning) {
    Set<String> tried = new HashSet<>();
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(
            () -> {
              assertThat(tuning.isAlive()).as(shell.printed()).isTrue();
              for (JsonNode one : get("/v1/experiments").path("experiments")) {
                if (one.path("name").asText().startsWith("tuning")) {
                  tried.add(one.path("id").asText());
                }
              }
              return tried.size() >= 2;
            });
  }

  /** Each title of the sample asks for its article. */
  private ObjectNode titles() throws IOException, InterruptedException {
    ObjectNode definition = json.createObjectNode();
    ArrayNode queries = definition.putArray("queries");
    ArrayNode judgements = definition.putArray("judgements");
    definition.putArray("typings").add("as_typed").add("no_diacritics").add("nfd");
    for (JsonNode hit : get("/v1/search?size=100").path("hits")) {
      String id = "q" + queries.size();
      queries.addObject().put("id", id).put("text", hit.path("title").asText());
      judgements
          .addObject()
          .put("query", id)
          .put("document", hit.path("id").asText())
          .put("grade", 1);
    }
    assertThat(queries).hasSizeGreaterThan(50);
    return definition;
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    return json.readTree(
        http.send(
                HttpRequest.newBuilder(URI.create(shell.url() + path)).build(),
                HttpResponse.BodyHandlers.ofByteArray())
            .body());
  }
}
