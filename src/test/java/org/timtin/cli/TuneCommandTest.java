package org.timtin.cli;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.timtin.SampleArticles;
import org.timtin.Service;
import org.timtin.engine.TestEngine;
import org.timtin.search.ranking.ProfileJson;

/** Tuning against the running service, over the sample and its judgements. */
@QuarkusTest
@WithTestResource(TestEngine.class)
class TuneCommandTest {
  private static final Path JUDGED = Path.of("src/test/resources/experiment/sample/gate.json");

  @Inject Service service;
  @Inject SampleArticles sample;
  @TestHTTPResource URI url;
  @TempDir Path folder;

  @BeforeEach
  void collection() {
    if (service.freshFor(TuneCommandTest.class)) {
      assertThat(sample.load().refused()).isEmpty();
    }
  }

  private Run tune(String... options) {
    List<String> arguments = new ArrayList<>(List.of("tune", JUDGED.toString()));
    arguments.addAll(List.of(options));
    String address = url.toString().replaceFirst("/$", "");
    return Run.of(
        new Surroundings(Map.of("TIMTIN_URL", address), false), arguments.toArray(String[]::new));
  }

  private static List<String> experiments(String name) {
    return given()
        .get("/v1/experiments")
        .jsonPath()
        .getList("experiments.findAll {it.name == '" + name + "'}.id");
  }

  @Test
  void a_bad_start_is_improved_and_the_held_out_queries_say_by_how_much() throws IOException {
    Path out = folder.resolve("found.json");
    Run run =
        tune(
            "--out",
            out.toString(),
            "--profile",
            "words",
            "--searches",
            "4000",
            "--weights",
            "typed.bigrams,folded.folded_bigrams",
            "--metric",
            "ndcg@10",
            "--seed",
            "3");
    assertThat(run.status()).as(run.err() + run.out()).isBetween(0, 1);
    assertThat(run.err()).contains("queries to tune on").contains("folded.folded_bigrams 0.0 -> ");
    assertThat(run.out()).contains("training: ndcg@10 ").contains("written: " + out);
    ObjectNode found = (ObjectNode) new ObjectMapper().readTree(out.toFile());
    assertThat(ProfileJson.profile("found", found).weights().folded().foldedBigrams()).isPositive();
    // Only the comparison on the held-out queries is kept.
    assertThat(experiments("tuning words")).isEmpty();
    String id = run.out().replaceFirst("(?s).*held out \\(experiment (\\S+)\\).*", "$1");
    JsonNode kept = new ObjectMapper().readTree(given().get("/v1/experiments/" + id).asByteArray());
    assertThat(kept.at("/plan/profiles/1/content")).isEqualTo(found);
    assertThat(kept.at("/summary/comparisons/0/delta").isNumber()).isTrue();
  }

  @Test
  void the_number_of_searches_is_kept_and_what_was_found_by_then_is_written() throws IOException {
    Path out = folder.resolve("found.json");
    Run run = tune("--out", out.toString(), "--profile", "words", "--searches", "900");
    assertThat(run.status()).as(run.err() + run.out()).isBetween(0, 1);
    assertThat(run.out()).contains("stopped before it came to its end").contains("held out (");
    int asked = Integer.parseInt(run.out().replaceFirst("(?s).*after (\\d+) searches.*", "$1"));
    assertThat(asked).isBetween(1, 900);
    assertThat(Files.size(out)).isPositive();
  }

  @Test
  void what_cannot_be_tuned_is_said_before_anything_is_asked() throws IOException {
    Path there = Files.writeString(folder.resolve("there.json"), "{}");
    assertThat(tune("--out", there.toString()).err()).contains("is there already");
    assertThat(Files.readString(there)).isEqualTo("{}");
    String out = folder.resolve("out.json").toString();
    assertThat(tune("--out", out, "--weights", "fields.titel").err())
        .contains("there is no weight 'fields.titel'; known: fields.title, ");
    assertThat(tune("--out", out, "--train", "1").err()).contains("cannot be divided");
    Run few = tune("--out", out, "--searches", "10");
    assertThat(few.status()).isEqualTo(2);
    assertThat(few.err()).contains("--searches 10 do not suffice");
    assertThat(tune("--out", out, "--profile", "nobody").err()).contains("nobody");
    assertThat(Path.of(out)).doesNotExist();
  }
}
