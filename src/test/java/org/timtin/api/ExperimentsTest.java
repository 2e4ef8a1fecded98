package org.timtin.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.timtin.Service;
import org.timtin.engine.TestEngine;
import org.timtin.experiment.record.Experiment;
import org.timtin.experiment.record.ExperimentStore;
import org.timtin.experiment.record.State;
import org.timtin.state.StateIndex;

/**
 * Experiments over the running service: that they measure what searches give, and say what they
 * are.
 */
@QuarkusTest
@WithTestResource(TestEngine.class)
class ExperimentsTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final String DEFINITION =
      """
      {"name": "two profiles",
       "queries": [{"id": "q1", "text": "bão"}, {"id": "q2", "text": "hội đàm Việt Trung"},
                   {"id": "q3", "text": "hoà bình"}, {"id": "q4", "text": "không có gì cả"},
                   {"id": "q5", "text": "-bão"}],
       "judgements": [{"query": "q1", "document": "storm", "grade": 2},
                      {"query": "q1", "document": "news", "grade": 0},
                      {"query": "q2", "document": "talks", "grade": 2},
                      {"query": "q3", "document": "peace", "grade": 1},
                      {"query": "q3", "document": "gone", "grade": 1},
                      {"query": "q4", "document": "storm", "grade": 0}],
       "profiles": ["default",
                    {"name": "strict words", "profile": "words", "accents": "strict"}],
       "typings": ["as_typed", "no_diacritics", "nfd", "tone_swapped", "upper_case", "typo",
                   "telex"],
       "metrics": ["ndcg@10", "rr@10", "recall@10"], "k": 10, "seed": 3,
       "gates": [{"metric": "recall@10", "at_least": 0.5, "profile": "default",
                  "typing": "as_typed"}]}
      """;

  @Inject Service service;
  @Inject ObjectMapper mapper;
  @Inject ExperimentStore store;
  @Inject ElasticsearchClient client;

  @BeforeEach
  void collection() {
    service.collection(
        ExperimentsTest.class,
        """
        {"id":"storm","title":"Bão số 10 vào miền Trung","body":"Bão gây mưa lớn.","published":"2025-09-29"}
        {"id":"news","title":"Tin báo chí","body":"Báo chí đưa tin về bão và lũ.","published":"2025-09-30"}
        {"id":"report","title":"Báo cáo","body":"Báo cáo thường niên.","published":"2025-01-01"}
        {"id":"talks","title":"Hội đàm Việt - Trung","body":"Hai bên hội đàm tại Hà Nội."}
        {"id":"peace","title":"Vì hòa bình","body":"Đàm phán hòa bình tiếp tục.","published":"2025-05-01"}
        """);
  }

  private static Response post(String definition) {
    return given()
        .contentType("application/json")
        .body(definition.getBytes(StandardCharsets.UTF_8))
        .post("/v1/experiments");
  }

  private JsonNode view(String id) {
    try {
      return mapper.readTree(
          given().get("/v1/experiments/" + id).then().statusCode(200).extract().asByteArray());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private JsonNode ended(String id) {
    return await()
        .atMost(PATIENCE)
        .until(() -> view(id), view -> view.at("/experiment").has("ended"));
  }

  private JsonNode done(String definition) {
    Response begun = post(definition);
    begun.then().statusCode(201);
    String id = begun.path("id");
    assertThat(begun.getHeader("Location")).endsWith("/v1/experiments/" + id);
    JsonNode view = ended(id);
    assertThat(view.at("/experiment/state").asText()).as(view.toString()).isEqualTo("done");
    return view;
  }

  private static JsonNode mean(JsonNode view, String profile, String typing, String metric) {
    for (JsonNode one : view.at("/summary/profiles")) {
      if (one.path("profile").asText().equals(profile)
          && one.path("typing").asText().equals(typing)) {
        for (JsonNode value : one.path("metrics")) {
          if (value.path("metric").asText().equals(metric)) {
            return value.path("mean");
          }
        }
      }
    }
    throw new AssertionError("no " + metric + " of " + profile + ", " + typing);
  }

  private List<Map<String, Object>> results(String id, String profile, String typing) {
    return given()
        .queryParam("profile", profile)
        .queryParam("typing", typing)
        .get("/v1/experiments/" + id + "/results")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("");
  }

  @Test
  void the_results_are_those_of_searches_and_the_figures_those_of_the_results() {
    JsonNode view = done(DEFINITION);
    String id = view.at("/experiment/id").asText();
    for (String typing : List.of("as_typed", "no_diacritics", "nfd", "upper_case", "telex")) {
      for (Map<String, Object> result : results(id, "default", typing)) {
        List<String> searched = Service.found(String.valueOf(result.get("typed")));
        List<String> kept =
            ((List<?>) result.get("hits"))
                .stream().map(hit -> String.valueOf(((Map<?, ?>) hit).get("document"))).toList();
        assertThat(kept).as("%s", result).isEqualTo(searched);
      }
    }
    // storm, talks and one of the two for q3 that exists are first; to q4 nothing is relevant.
    assertThat(mean(view, "default", "as_typed", "rr@10").asDouble())
        .isEqualTo(3 / 4.0, within(1e-9));
    assertThat(mean(view, "default", "as_typed", "recall@10").asDouble())
        .isEqualTo(2.5 / 4, within(1e-9));
    // Taken literally, bão without its marks is in no article.
    assertThat(mean(view, "strict words", "no_diacritics", "recall@10").asDouble()).isZero();
    assertThat(view.at("/summary/passed").asBoolean()).isTrue();
    assertThat(view.at("/experiment/passed").asBoolean()).isTrue();
    assertThat(view.at("/experiment/done").asInt()).isEqualTo(5 * 2 * 7);
  }

  @Test
  void the_record_says_exactly_what_was_run_and_how_it_fits() {
    JsonNode plan = done(DEFINITION).path("plan");
    assertThat(plan.path("index").asText()).matches("articles-\\d{6}");
    for (String hash : List.of("mapping", "queries", "judgements")) {
      assertThat(plan.path(hash).asText()).as(hash).matches("[0-9a-f]{64}");
    }
    assertThat(plan.path("articles").asInt()).isEqualTo(5);
    assertThat(Instant.parse(plan.path("now").asText())).isBefore(Instant.now());
    assertThat(plan.path("software").asText()).isNotBlank();
    assertThat(plan.path("seed").asInt()).isEqualTo(3);
    assertThat(plan.at("/profiles/0/version").asText()).matches("default@[0-9a-f]{6}");
    assertThat(plan.at("/profiles/1/accents").asText()).isEqualTo("strict");
    assertThat(plan.at("/profiles/1/content/fields/title").asDouble()).isEqualTo(1);
    JsonNode coverage = plan.path("coverage");
    assertThat(coverage.at("/without_judgements/first/0").asText()).isEqualTo("q5");
    assertThat(coverage.at("/without_relevant/first/0").asText()).isEqualTo("q4");
    assertThat(coverage.at("/absent_documents/first/0").asText()).isEqualTo("gone");
    assertThat(coverage.at("/unknown_queries/count").asInt()).isZero();
  }

  @Test
  void the_same_on_an_unchanged_index_gives_the_same_numbers_but_for_the_times() {
    JsonNode first = done(DEFINITION);
    JsonNode second = done(DEFINITION);
    assertThat(withoutTimes(second)).isEqualTo(withoutTimes(first));
  }

  private static ObjectNode withoutTimes(JsonNode view) {
    ObjectNode copy = view.deepCopy();
    copy.remove("experiment");
    ((ObjectNode) copy.path("plan")).remove("now");
    ((ObjectNode) copy.path("summary")).remove("latency");
    return copy;
  }

  @Test
  void what_is_written_meanwhile_changes_nothing() {
    String many = many(400);
    String id = post(many).then().statusCode(201).extract().path("id");
    await().atMost(PATIENCE).until(() -> view(id).at("/experiment/done").asInt() > 0);
    Service.index("{\"id\":\"late\",\"title\":\"bão bão bão\",\"body\":\"bão\"}");
    JsonNode view = ended(id);
    assertThat(view.at("/experiment/state").asText()).isEqualTo("done");
    assertThat(view.at("/plan/articles").asInt()).isEqualTo(5);
    assertThat(results(id, "default", "as_typed"))
        .hasSize(400)
        .allSatisfy(result -> assertThat(result.toString()).doesNotContain("late"));
    given().delete("/v1/articles/late").then().statusCode(org.hamcrest.Matchers.lessThan(300));
    awaitGone("late");
  }

  private static void awaitGone(String id) {
    await().atMost(PATIENCE).until(() -> !Service.found("bão").contains(id));
  }

  private static String many(int queries) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < queries; i++) {
      all.append(i == 0 ? "" : ",").append("{\"id\":\"q").append(i).append("\",\"text\":\"bão\"}");
    }
    return "{\"queries\": [" + all + "], \"profiles\": [\"default\", \"words\"]}";
  }

  @Test
  void a_query_that_cannot_be_read_is_named_and_counted_and_a_gate_fails_for_it() {
    String unreadable = "x ".repeat(900).strip();
    JsonNode view =
        done(
            """
            {"queries": [{"id": "good", "text": "bão"}, {"id": "bad", "text": "%s"}],
             "judgements": [{"query": "good", "document": "storm", "grade": 1},
                            {"query": "bad", "document": "storm", "grade": 1}],
             "profiles": ["default"], "metrics": ["rr@10"],
             "gates": [{"metric": "rr@10", "at_least": 0.1}]}
            """
                .formatted(unreadable));
    JsonNode profile = view.at("/summary/profiles/0");
    assertThat(profile.at("/failed/first/0").asText()).isEqualTo("bad");
    assertThat(profile.path("scored").asInt()).isEqualTo(1);
    assertThat(profile.at("/metrics/0/mean").asDouble()).isEqualTo(1);
    assertThat(view.at("/summary/passed").asBoolean()).isFalse();
    assertThat(view.at("/summary/gates/0/found").asText()).isEqualTo("1 queries failed: bad");
  }

  @Test
  void a_cancelled_experiment_has_no_summary_and_claims_nothing() {
    String id = post(many(5_000)).then().statusCode(201).extract().path("id");
    await().atMost(PATIENCE).until(() -> view(id).at("/experiment/done").asInt() > 10);
    given().post("/v1/experiments/" + id + "/cancel").then().statusCode(200);
    JsonNode view = ended(id);
    assertThat(view.at("/experiment/state").asText()).isEqualTo("cancelled");
    assertThat(view.has("summary")).isFalse();
    assertThat(view.at("/experiment").has("passed")).isFalse();
    int done = view.at("/experiment/done").asInt();
    assertThat(done).isLessThan(10_000);
    int kept = results(id, "default", "as_typed").size() + results(id, "words", "as_typed").size();
    assertThat(kept).isEqualTo(done);
    // Once more changes nothing.
    given()
        .post("/v1/experiments/" + id + "/cancel")
        .then()
        .statusCode(200)
        .body("state", equalTo("cancelled"));
  }

  @Test
  void one_whose_service_was_killed_says_interrupted() {
    Instant longAgo = Instant.now().minus(Duration.ofMinutes(5));
    String id = "20250101-000000-000-" + Long.toHexString(System.nanoTime()).substring(0, 4);
    store.create(
        new Experiment(
            id,
            "cut off",
            State.RUNNING,
            longAgo,
            Optional.empty(),
            40,
            100,
            Optional.empty(),
            Optional.empty(),
            "another service",
            longAgo,
            false));
    JsonNode view = view(id);
    assertThat(view.at("/experiment/state").asText()).isEqualTo("interrupted");
    assertThat(view.at("/experiment/done").asInt()).isEqualTo(40);
    assertThat(view.at("/experiment/problem").asText())
        .isEqualTo("the service that ran it ended before the experiment did");
    assertThat(view.has("summary")).isFalse();
    List<String> states =
        given()
            .get("/v1/experiments")
            .jsonPath()
            .getList("experiments.findAll {it.id == '" + id + "'}.state");
    assertThat(states).containsExactly("interrupted");
  }

  @Test
  void one_that_another_service_runs_is_told_to_end() {
    Instant now = Instant.now();
    String id = "20250101-000001-000-" + Long.toHexString(System.nanoTime()).substring(0, 4);
    store.create(
        new Experiment(
            id,
            "elsewhere",
            State.RUNNING,
            now,
            Optional.empty(),
            40,
            100,
            Optional.empty(),
            Optional.empty(),
            "another service",
            now,
            false));
    given().post("/v1/experiments/" + id + "/cancel").then().statusCode(200);
    assertThat(store.find(id).orElseThrow().content().cancelling()).isTrue();
  }

  @Test
  void one_that_has_ended_can_be_deleted_and_one_that_runs_cannot() {
    String id = done(DEFINITION).at("/experiment/id").asText();
    given().delete("/v1/experiments/" + id).then().statusCode(204);
    given().get("/v1/experiments/" + id).then().statusCode(404);
    given().delete("/v1/experiments/" + id).then().statusCode(404);
    assertThat(store.plan(id)).isEmpty();
    assertThat(store.summary(id)).isEmpty();
    assertThat(store.queries(id).queries()).isEmpty();
    assertThat(store.rows(id, "default", "as_typed")).isEmpty();
    String running = post(many(5_000)).then().statusCode(201).extract().path("id");
    given().delete("/v1/experiments/" + running).then().statusCode(409);
    given().post("/v1/experiments/" + running + "/cancel").then().statusCode(200);
    ended(running);
    await()
        .atMost(PATIENCE)
        .until(() -> given().delete("/v1/experiments/" + running).statusCode() == 204);
  }

  @Test
  void the_results_come_as_a_run_file() {
    String id = done(DEFINITION).at("/experiment/id").asText();
    String run =
        given()
            .queryParam("profile", "default")
            .queryParam("typing", "as_typed")
            .get("/v1/experiments/" + id + "/run")
            .then()
            .statusCode(200)
            .contentType("text/plain")
            .extract()
            .asString();
    assertThat(run).startsWith("q1 Q0 storm 1 2 default\nq1 Q0 news 2 1 default\nq2 Q0 talks 1 1");
  }

  @Test
  void what_is_not_there_is_said() {
    given().get("/v1/experiments/nothing").then().statusCode(404);
    given().get("/v1/experiments/20250101-000000-000-zzzz").then().statusCode(404);
    given().post("/v1/experiments/20200101-000000-000-aaaa/cancel").then().statusCode(404);
    String id = done(DEFINITION).at("/experiment/id").asText();
    given()
        .get("/v1/experiments/" + id + "/results")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("profile"));
    given()
        .queryParam("profile", "default")
        .queryParam("typing", "shouted")
        .get("/v1/experiments/" + id + "/run")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("typing"))
        .body("detail", containsString("it has as_typed, no_diacritics"));
  }

  @Test
  void a_definition_with_an_error_is_refused_and_named() {
    post("{\"queries\": [{\"id\": \"q1\", \"text\": \"bão\"}], \"profiles\": [\"nobody\"]}")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("parameter", equalTo("profiles[0]"))
        .body("detail", containsString("there is no profile 'nobody'"));
    post("[]").then().statusCode(400).body("parameter", equalTo("body"));
    post("").then().statusCode(400).body("parameter", equalTo("body"));
  }

  @Test
  void one_that_was_cancelled_while_it_waited_is_gone_as_soon_as_it_is_deleted() {
    // Two run at a time, and go on while the third one comes and goes.
    List<String> ids = new java.util.ArrayList<>();
    try {
      for (int i = 0; i < 3; i++) {
        ids.add(post(many(5_000)).then().statusCode(201).extract().path("id"));
      }
      String waiting = ids.getLast();
      given()
          .post("/v1/experiments/" + waiting + "/cancel")
          .then()
          .statusCode(200)
          .body("state", equalTo("cancelled"));
      given().delete("/v1/experiments/" + waiting).then().statusCode(204);
      given().get("/v1/experiments/" + waiting).then().statusCode(404);
      given().get("/v1/experiments").then().body("experiments.id", not(hasItem(waiting)));
      assertThat(view(ids.getFirst()).at("/experiment/state").asText()).isEqualTo("running");
    } finally {
      ids.subList(0, Math.min(2, ids.size()))
          .forEach(id -> given().post("/v1/experiments/" + id + "/cancel").then().statusCode(200));
    }
    ids.subList(0, 2).forEach(this::ended);
  }

  @Test
  void one_that_was_deleted_by_another_service_ends_here_too() throws IOException {
    String id = post(many(5_000)).then().statusCode(201).extract().path("id");
    await()
        .atMost(PATIENCE)
        .until(() -> view(id).at("/experiment/state").asText().equals("running"));
    client.delete(header -> header.index(StateIndex.NAME).id("experiment:" + id));
    await().atMost(PATIENCE).until(() -> given().get("/v1/experiments/" + id).statusCode() == 404);
    given().post("/v1/experiments/" + id + "/cancel").then().statusCode(404);
    assertThat(store.find(id)).isEmpty();
  }

  @Test
  void searches_are_answered_while_several_experiments_run_and_too_many_are_refused() {
    List<String> ids = new java.util.ArrayList<>();
    try {
      Response last = post(many(5_000));
      while (last.statusCode() == 201) {
        ids.add(last.path("id"));
        assertThat(ids).hasSizeLessThanOrEqualTo(10);
        last = post(many(5_000));
      }
      last.then().statusCode(429).body("detail", containsString("8 experiments wait already"));
      assertThat(ids).hasSize(10);
      for (int i = 0; i < 20; i++) {
        assertThat(Service.found("bão")).contains("storm");
      }
      assertThat(view(ids.getLast()).at("/experiment/state").asText()).isEqualTo("waiting");
    } finally {
      ids.forEach(id -> given().post("/v1/experiments/" + id + "/cancel").then().statusCode(200));
    }
    ids.forEach(
        id -> assertThat(ended(id).at("/experiment/state").asText()).as(id).isEqualTo("cancelled"));
  }
}
