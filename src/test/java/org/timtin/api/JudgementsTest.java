package org.timtin.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.timtin.api.JudgementRequests.QUERIES;
import static org.timtin.api.JudgementRequests.get;
import static org.timtin.api.JudgementRequests.grade;
import static org.timtin.api.JudgementRequests.imported;
import static org.timtin.api.JudgementRequests.post;
import static org.timtin.api.JudgementRequests.put;
import static org.timtin.api.JudgementRequests.set;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.timtin.Service;
import org.timtin.article.Published;
import org.timtin.engine.TestEngine;

/** Judgement sets over the running service: graded by several, dated, and used by experiments. */
@QuarkusTest
@WithTestResource(TestEngine.class)
class JudgementsTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  @Inject Service service;

  @BeforeEach
  void collection() {
    service.collection(
        JudgementsTest.class,
        """
        {"id":"storm","title":"Bão số 10 vào miền Trung","body":"Bão gây mưa lớn.","published":"2025-09-29"}
        {"id":"flood","title":"Lũ lên nhanh","body":"Sau bão là lũ.","published":"2025-10-02"}
        {"id":"report","title":"Báo cáo","body":"Báo cáo thường niên.","published":"2025-01-01"}
        {"id":"peace","title":"Vì hòa bình","body":"Đàm phán hòa bình tiếp tục.","published":"2025-05-01"}
        """);
  }

  @Test
  void a_set_is_made_once_and_grows() {
    String set = set();
    put(set, QUERIES).statusCode(200).body("queries", hasSize(2));
    put(set, "{\"description\": \"of May\", \"queries\": [{\"id\": \"q3\", \"text\": \"lũ\"}]}")
        .statusCode(200)
        .body("queries.id", contains("q1", "q2", "q3"))
        .body("description", equalTo("of May"));
    given().get("/v1/judgements").then().statusCode(200).body("sets.name", hasItem(set));
    put(set, "{\"queries\": [{\"id\": \"q1\", \"text\": \"lũ\"}]}")
        .statusCode(400)
        .body("parameter", equalTo("queries"))
        .body("detail", containsString("query q1 is there with another text, 'bão'"));
    put(set, "{\"max_grade\": 4}").statusCode(400).body("parameter", equalTo("max_grade"));
    put("No Name", QUERIES).statusCode(400).body("parameter", equalTo("set"));
    put(set + "-x", "{\"queries\": [{\"id\": \"a/b\", \"text\": \"lũ\"}]}")
        .statusCode(400)
        .body("parameter", equalTo("queries"));
  }

  @Test
  void a_grade_has_its_author_and_its_date_and_the_later_one_holds() {
    String set = set();
    grade(set, "q1", "storm", 1);
    put(set + "/q1/storm", "{\"grade\": 3, \"author\": \"Bình\"}")
        .statusCode(200)
        .body("document", equalTo("storm"))
        .body("grade", equalTo(3))
        .body("author", equalTo("Bình"));
    JsonPath there = get(set);
    assertThat(there.getInt("judgements")).isEqualTo(1);
    assertThat(there.getInt("judged_queries")).isEqualTo(1);
    assertThat(there.getList("queries[0].grades.grade")).isEqualTo(List.of(3));
    assertThat(LocalDate.parse(there.getString("queries[0].grades[0].at").substring(0, 10)))
        .isAfter(LocalDate.parse("2025-01-01"));
    given()
        .queryParam("author", "An")
        .delete("/v1/judgements/" + set + "/q1/storm")
        .then()
        .statusCode(204);
    assertThat(get(set).getInt("judgements")).isZero();
    given()
        .queryParam("author", "An")
        .delete("/v1/judgements/" + set + "/q1/storm")
        .then()
        .statusCode(404)
        .body("parameter", equalTo("document"));
  }

  @Test
  void what_is_unknown_or_beyond_the_scale_is_named() {
    String set = set();
    String body = "{\"grade\": 1, \"author\": \"An\"}";
    put(set + "/q9/storm", body).statusCode(404).body("parameter", equalTo("query"));
    put(set + "/q1/nothing", body).statusCode(404).body("parameter", equalTo("document"));
    put("nobody/q1/storm", body).statusCode(404).body("parameter", equalTo("set"));
    put(set + "/q1/storm", "{\"grade\": 4, \"author\": \"An\"}")
        .statusCode(400)
        .body("parameter", equalTo("grade"))
        .body("detail", containsString("from 0 to 3"));
    put(set + "/q1/storm", "{\"grade\": -1, \"author\": \"An\"}").statusCode(400);
    put(set + "/q1/storm", "{\"grade\": 1}").statusCode(400).body("parameter", equalTo("author"));
    put(set + "/q1/storm", "{\"grade\": 1, \"author\": \"" + "x".repeat(101) + "\"}")
        .statusCode(400)
        .body("parameter", equalTo("author"));
    for (String part : List.of("", "/queue", "/qrels", "/judged")) {
      given().get("/v1/judgements/nobody" + part).then().statusCode(404);
    }
    assertThat(get(set).getInt("judgements")).isZero();
  }

  @Test
  void of_several_grades_the_bad_ones_are_reported_and_the_others_hold() {
    String set = set();
    String body =
        """
        {"author": "An", "judgements": [
          {"query": "q1", "document": "storm", "grade": 3},
          {"query": "q2", "document": "peace", "grade": 2},
          {"query": "q9", "document": "storm", "grade": 1},
          {"query": "q1", "document": "nothing", "grade": 1},
          {"query": "q1", "document": "flood", "grade": 5}]}
        """;
    post("/v1/judgements/" + set, body)
        .statusCode(200)
        .body("graded", equalTo(2))
        .body("refused_total", equalTo(3))
        .body("refused.parameter", contains("document", "grade", "query"));
    post("/v1/judgements/" + set, body).statusCode(200).body("unchanged", equalTo(2));
    assertThat(get(set).getInt("judgements")).isEqualTo(2);
    post(
            "/v1/judgements/" + set,
            "{\"author\": \"An\", \"judgements\": [{\"query\": \"q1\", \"document\": \"storm\","
                + " \"grade\": 1}, {\"query\": \"q1\", \"document\": \"storm\", \"grade\": 2}]}")
        .statusCode(400)
        .body("parameter", equalTo("judgements"));
  }

  @Test
  void qrels_come_in_and_go_out_with_the_day_on_which_they_held() {
    String set = set();
    imported(
            set,
            "q1 0 storm 2\nq1 0 gone 1\nq9 0 storm 1\n",
            Map.of("author", "TREC", "date", "2025-11-03"))
        .statusCode(200)
        .body("graded", equalTo(2))
        .body("absent_documents.first", contains("gone"))
        .body("refused.query", contains("q9"));
    grade(set, "q1", "storm", 3);
    String path = "/v1/judgements/" + set + "/qrels";
    assertThat(given().get(path).asString()).isEqualTo("q1 0 gone 1\nq1 0 storm 3\n");
    assertThat(given().queryParam("as_of", "2025-11-03").get(path).asString())
        .isEqualTo("q1 0 gone 1\nq1 0 storm 2\n");
    assertThat(given().queryParam("as_of", "2025-11-02").get(path).asString()).isEmpty();
    // What was graded on an earlier day does not undo what was graded since.
    imported(set, "q1 0 storm 0\n", Map.of("author", "TREC", "date", "2025-12-01"));
    assertThat(given().get(path).asString()).endsWith("q1 0 storm 3\n");
    imported(set, "q1 0 storm\nq1 0 storm x\n", Map.of("author", "TREC"))
        .statusCode(400)
        .body("parameter", equalTo("body"))
        .body("detail", containsString("qrels:1: "))
        .body("detail", containsString("qrels:2: "));
    imported(set, "q1 0 storm 1\n", Map.of()).statusCode(400).body("parameter", equalTo("author"));
    imported(set, "q1 0 storm 1\n", Map.of("author", "An", "date", "2999-01-01"))
        .statusCode(400)
        .body("parameter", equalTo("date"));
  }

  @Test
  void a_deleted_set_is_gone_with_its_grades_and_its_name_is_free() {
    String set = set();
    grade(set, "q1", "storm", 1);
    given().delete("/v1/judgements/" + set).then().statusCode(204);
    given().get("/v1/judgements/" + set).then().statusCode(404);
    given().delete("/v1/judgements/" + set).then().statusCode(404);
    put(set, QUERIES).statusCode(201).body("judgements", equalTo(0));
  }

  private static JsonPath done(String definition) {
    String id = post("/v1/experiments", definition).statusCode(201).extract().path("id");
    JsonPath view =
        await()
            .atMost(PATIENCE)
            .until(
                () -> given().get("/v1/experiments/" + id).jsonPath(),
                json -> json.getString("experiment.ended") != null);
    assertThat(view.getString("experiment.state")).isEqualTo("done");
    return view;
  }

  @Test
  void an_experiment_takes_queries_and_judgements_from_a_set_and_the_record_keeps_them() {
    String set = set();
    grade(set, "q1", "storm", 3);
    grade(set, "q2", "peace", 2);
    String definition =
        "{\"judgements\": \"%s\", \"profiles\": [\"default\"], \"metrics\": [\"rr@10\"]}"
            .formatted(set);
    JsonPath first = done(definition);
    assertThat(first.getString("plan.judgement_set")).isEqualTo(set);
    assertThat(first.getInt("plan.max_grade")).isEqualTo(3);
    assertThat(first.getFloat("summary.profiles[0].metrics[0].mean")).isEqualTo(1);
    // Graded anew, a later experiment differs, and the earlier one stays as it was.
    grade(set, "q1", "storm", 0);
    assertThat(done(definition).getString("plan.judgements"))
        .isNotEqualTo(first.getString("plan.judgements"));
    String id = first.getString("experiment.id");
    assertThat(
            given()
                .queryParams(Map.of("profile", "default", "typing", "as_typed"))
                .get("/v1/experiments/" + id + "/results")
                .jsonPath()
                .getInt("[0].hits[0].grade"))
        .isEqualTo(3);
    post("/v1/experiments", "{\"judgements\": \"nobody\", \"profiles\": [\"default\"]}")
        .statusCode(400)
        .body("parameter", equalTo("judgements"));
  }

  @Test
  void the_queue_begins_with_what_tells_most_and_ends_when_all_is_judged() {
    String set = set();
    assertThat(get(set + "/queue").getInt("unjudged")).isZero();
    done(
        """
        {"judgements": "%s", "profiles": ["default",
           {"name": "folded", "profile": "words", "accents": "ignore"}], "metrics": ["rr@10"]}
        """
            .formatted(set));
    JsonPath queue = get(set + "/queue");
    assertThat(queue.getInt("contenders")).isEqualTo(2);
    // bão: storm and flood with both, report folded only; hoà bình: peace with both.
    assertThat(queue.getInt("unjudged")).isEqualTo(4);
    assertThat(queue.getList("queue.document"))
        .containsExactlyInAnyOrder("storm", "flood", "report", "peace");
    List<Float> order = queue.getList("queue.informativeness");
    assertThat(order).isSortedAccordingTo((a, b) -> Float.compare(b, a));
    int peace = queue.getList("queue.document").indexOf("peace");
    // First with both contenders: 1 + 0.
    assertThat(order.get(peace)).isEqualTo(1, within(1e-6f));
    assertThat(queue.getString("queue[" + peace + "].text")).isEqualTo("hoà bình");
    assertThat(queue.getString("queue[" + peace + "].title")).isEqualTo("Vì hòa bình");
    int report = queue.getList("queue.document").indexOf("report");
    assertThat(queue.getInt("queue[" + report + "].contenders")).isEqualTo(1);
    assertThat(get(set + "/queue?k=1&size=1").getList("queue")).hasSize(1);
    grade(set, "q1", "report", 0);
    assertThat(get(set + "/queue").getList("queue.document")).doesNotContain("report");
    grade(set, "q1", "storm", 3);
    grade(set, "q1", "flood", 2);
    grade(set, "q2", "peace", 2);
    assertThat(get(set + "/queue").getInt("unjudged")).isZero();
    given()
        .get("/v1/judgements/" + set + "/queue?k=0")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("k"));
  }

  @Test
  void what_was_judged_by_when_is_told_against_the_ranking_of_today() {
    String set = set();
    imported(set, "q1 0 storm 3\n", Map.of("author", "An", "date", "2025-11-03")).statusCode(200);
    imported(set, "q1 0 flood 1\n", Map.of("author", "An", "date", "2025-12-24")).statusCode(200);
    JsonPath judged = get(set + "/judged?k=10");
    // bão finds two, hoà bình one.
    assertThat(judged.getList("days.day").subList(0, 2))
        .isEqualTo(List.of("2025-11-03", "2025-12-24"));
    assertThat(judged.getList("days.judged", Float.class))
        .containsExactly((1 / 2f + 0) / 2, (1f + 0) / 2, (1f + 0) / 2);
    assertThat(judged.getList("days.unjudged_queries")).isEqualTo(List.of(1, 1, 1));
    assertThat(judged.getList("days.judgements")).isEqualTo(List.of(1, 2, 2));
    assertThat(judged.getString("days[2].day"))
        .isEqualTo(
            Instant.parse(judged.getString("now"))
                .atZone(Published.HANOI)
                .toLocalDate()
                .toString());
    assertThat(judged.getInt("asked")).isEqualTo(2);
    given()
        .get("/v1/judgements/" + set + "/judged?profile=nobody")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("profile"));
  }

  @Test
  void as_of_a_day_later_articles_are_neither_found_nor_missed() {
    String set = set();
    grade(set, "q1", "storm", 3);
    grade(set, "q1", "flood", 3);
    grade(set, "q2", "peace", 1);
    String definition =
        """
        {"judgements": {"set": "%s"}, "profiles": ["default"], "metrics": ["recall@10"],
         "as_of": "%s"}
        """;
    JsonPath then = done(definition.formatted(set, "2025-09-30"));
    assertThat(then.getString("plan.as_of")).isEqualTo("2025-09-30");
    assertThat(then.getInt("plan.articles")).isEqualTo(3);
    assertThat(then.getString("plan.now")).startsWith("2025-09-30T17:00:00");
    assertThat(then.getList("plan.coverage.absent_documents.first")).isEqualTo(List.of("flood"));
    assertThat(then.getFloat("summary.profiles[0].metrics[0].mean")).isEqualTo(1);
    String run =
        given()
            .queryParams(Map.of("profile", "default", "typing", "as_typed"))
            .get("/v1/experiments/" + then.getString("experiment.id") + "/run")
            .asString();
    assertThat(run).contains("q1 Q0 storm 1 1 default").doesNotContain("flood");
    JsonPath later = done(definition.formatted(set, "2025-10-02"));
    assertThat(later.getInt("plan.articles")).isEqualTo(4);
    assertThat(later.getList("plan.coverage.absent_documents.first")).isEmpty();
    post("/v1/experiments", definition.formatted(set, "soon"))
        .statusCode(400)
        .body("parameter", equalTo("as_of"));
  }

  @Test
  void queries_typed_badly_are_named() {
    String name = "bad-" + Long.toString(System.nanoTime(), 36);
    String unreadable = "x ".repeat(900).strip();
    put(
            name,
            "{\"queries\": [{\"id\": \"bad\", \"text\": \""
                + unreadable
                + "\"}, {\"id\": \"none\","
                + " \"text\": \"zzzz\"}]}")
        .statusCode(201);
    JsonPath judged = get(name + "/judged");
    assertThat(judged.getList("failed.first")).isEqualTo(List.of("bad"));
    assertThat(judged.getInt("empty")).isEqualTo(1);
    assertThat(judged.getList("days.judged", Float.class)).containsExactly(0f);
    assertThat(judged.getInt("asked")).isEqualTo(2);
  }
}
