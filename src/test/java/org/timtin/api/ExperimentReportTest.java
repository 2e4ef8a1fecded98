package org.timtin.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.timtin.Service;
import org.timtin.engine.TestEngine;
import org.timtin.experiment.record.Experiment;
import org.timtin.experiment.record.ExperimentStore;
import org.timtin.experiment.record.State;

/** The report of an experiment: what it says, to whom, and what cannot break it. */
@QuarkusTest
@WithTestResource(TestEngine.class)
class ExperimentReportTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Inject Service service;
  @Inject ExperimentStore store;

  @BeforeEach
  void collection() {
    service.collection(ExperimentReportTest.class, ReportedExperiment.ARTICLES);
  }

  private static JsonPath view(String id) {
    return given().get("/v1/experiments/" + id).jsonPath();
  }

  @Test
  void it_is_one_page_that_allows_its_own_style_sheet_and_nothing_else() throws Exception {
    Response answer =
        ReportedExperiment.answer(ReportedExperiment.done(ReportedExperiment.DEFINITION));
    answer.then().statusCode(200).contentType("text/html;charset=utf-8");
    assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    String html = answer.asString();
    Document page = org.jsoup.Jsoup.parse(html);
    String style = page.selectFirst("style").data();
    String hash =
        Base64.getEncoder()
            .encodeToString(
                MessageDigest.getInstance("SHA-256")
                    .digest(style.getBytes(StandardCharsets.UTF_8)));
    String policy =
        "default-src 'none'; style-src 'sha256-" + hash + "'; base-uri 'none'; form-action 'none'";
    assertThat(page.selectFirst("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .isEqualTo(policy);
    assertThat(answer.getHeader("Content-Security-Policy"))
        .isEqualTo(policy + "; frame-ancestors 'none'");
    // An inline style would be refused by the policy, an address would need the network.
    assertThat(page.select("[style], link, script, img, iframe, object, embed, form, base"))
        .isEmpty();
    assertThat(page.select("[src], [srcset], [action], [xlink:href]")).isEmpty();
    assertThat(page.select("[href]").eachAttr("href")).allMatch(href -> href.startsWith("#"));
    assertThat(style).doesNotContain("url(", "@import");
  }

  @Test
  void what_somebody_wrote_is_text_wherever_it_stands() {
    String id = ReportedExperiment.done(ReportedExperiment.DEFINITION);
    Document page = ReportedExperiment.page(id);
    assertThat(page.getAllElements())
        .allSatisfy(
            element ->
                assertThat(element.attributes().asList())
                    .noneMatch(attribute -> attribute.getKey().startsWith("on")));
    // One sheet at its place: no text ended it, or began another.
    assertThat(page.select("style")).hasSize(1);
    assertThat(page.select("head > style")).hasSize(1);
    assertThat(page.select("svg")).hasSize(2);
    String name = view(id).getString("experiment.name");
    assertThat(name).contains("<script>");
    assertThat(page.title()).isEqualTo(name + " - timtin experiment");
    assertThat(page.selectFirst("h1").text()).isEqualTo(name);
    assertThat(page.body().wholeText())
        .contains("Tin bão </style><script>document.title='broken'</script>")
        .contains("<img src=x onerror=document.title='broken'> &amp; \u202e {text}")
        .contains("<i>news</i>")
        .contains("a & <b>")
        .contains("{x} against default, as typed");
    // What matched is marked, and only that is markup.
    assertThat(page.select(".fragment mark").eachText()).contains("bão");
    assertThat(page.select(".fragment bdi > *").eachText()).isNotEmpty();
    assertThat(page.select(".fragment bdi > *")).allMatch(element -> element.is("mark"));
  }

  @Test
  void its_figures_are_those_of_the_summary() {
    String id = ReportedExperiment.done(ReportedExperiment.DEFINITION);
    JsonPath view = view(id);
    Document page = ReportedExperiment.page(id);
    List<Element> metrics = page.select("#found ~ .scroll > table.figures, main table.figures");
    Element ndcg = table(page, "ndcg@10");
    assertThat(ndcg.select("tbody tr")).hasSize(4);
    for (int row = 0; row < 4; row++) {
      Element line = ndcg.select("tbody tr").get(row);
      String at = "summary.profiles[" + row + "].";
      assertThat(cell(ndcg, line, "profile")).isEqualTo(view.getString(at + "profile"));
      assertThat(cell(ndcg, line, "mean"))
          .isEqualTo(number(view.getDouble(at + "metrics[0].mean")));
      assertThat(cell(ndcg, line, "95 % interval"))
          .isEqualTo(
              number(view.getDouble(at + "metrics[0].low"))
                  + " to "
                  + number(view.getDouble(at + "metrics[0].high")));
    }
    Element compared = ndcg.select("tbody tr").get(3);
    String at = "summary.comparisons[1].";
    assertThat(view.getString(at + "typing")).isEqualTo("no_diacritics");
    assertThat(cell(ndcg, compared, "difference"))
        .isEqualTo(String.format(Locale.ROOT, "%+.4f", view.getDouble(at + "delta")));
    assertThat(cell(ndcg, compared, "won / tied / lost"))
        .isEqualTo(
            view.getInt(at + "wins")
                + " / "
                + view.getInt(at + "ties")
                + " / "
                + view.getInt(at + "losses"));
    assertThat(cell(ndcg, compared, "t-test p")).startsWith(number(view.getDouble(at + "t_test")));
    assertThat(cell(ndcg, compared, "randomization p, Holm"))
        .startsWith(number(view.getDouble(at + "randomization_holm")));
    assertThat(table(page, "rbp(0.8)").select("thead th").eachText()).contains("residual");
    assertThat(metrics).hasSize(3 + 3);
    Element answers = table(page, "Queries behind the figures");
    assertThat(cell(answers, answers.select("tbody tr").first(), "in the means")).isEqualTo("4");
    assertThat(page.select("dl").text())
        .contains("2 queries without judgements, in no mean q<b>1, q5");
    assertThat(page.select(".gates li").eachText())
        .hasSize(4)
        .anyMatch(gate -> gate.startsWith("FAILED: ndcg@10 is at least 0.5"));
    assertThat(page.select("dd").eachText())
        .contains(
            id,
            "done",
            view.getString("plan.mapping"),
            view.getString("plan.queries") + ", 6 queries",
            "timtin " + view.getString("plan.software"));
    assertThat(page.select("code").eachText())
        .contains(view.getString("plan.profiles[0].hash"), view.getString("plan.profiles[1].hash"));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  private static Element table(Document page, String caption) {
    return page.select("table").stream()
        .filter(table -> table.selectFirst("caption").text().equals(caption))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no table " + caption));
  }

  private static String cell(Element table, Element line, String column) {
    int index = table.select("thead th").eachText().indexOf(column);
    assertThat(index).as(column).isNotNegative();
    return line.select("th, td").get(index).text();
  }

  @Test
  void lost_and_won_queries_stand_side_by_side_with_what_their_scores_are_made_of() {
    Document page = ReportedExperiment.page(ReportedExperiment.done(ReportedExperiment.DEFINITION));
    Element pair =
        page.select(".pair").stream()
            .filter(one -> one.selectFirst("h5").text().equals("hội đàm Việt Trung"))
            .findFirst()
            .orElseThrow();
    assertThat(pair.text()).contains("Query q2, ndcg@10 -1.0000, typed hoi dam Viet Trung");
    assertThat(pair.select(".side")).hasSize(2);
    Element found = pair.select(".side").first();
    assertThat(found.select("tbody tr")).hasSize(1);
    assertThat(found.select("tbody td").eachText()).startsWith("gone", "grade 2");
    assertThat(found.select(".title mark").eachText()).contains("Hội", "đàm");
    assertThat(found.selectFirst(".title").text()).isEqualTo("Hội đàm Việt - Trung");
    assertThat(found.selectFirst(".why").text())
        .matches("Score \\d+\\.\\d\\d = [a-z_]+\\.\\w+ \\d+\\.\\d\\d( \\+ .*)?");
    assertThat(pair.select(".side").last().text()).contains("nothing was found.");
    assertThat(page.text())
        .contains("Titles, fragments and what a score is made of are those of articles-")
        .doesNotContain("since articles have changed");
  }

  @Test
  void what_was_written_since_is_not_passed_off_as_what_was_measured() {
    String id = ReportedExperiment.done(ReportedExperiment.DEFINITION);
    try {
      Service.index(
          "{\"id\":\"talks\",\"title\":\"Hội đàm Việt - Trung\","
              + "\"body\":\"Hội đàm, hội đàm và hội đàm Việt Trung.\"}");
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(ReportedExperiment.page(id).select(".why").eachText())
                      .anyMatch(why -> why.contains(", since articles have changed")));
      given().post("/v1/admin/rebuild").then().statusCode(202);
      await()
          .atMost(PATIENCE)
          .until(() -> given().get("/v1/admin/rebuild").path("phase").equals("DONE"));
      Document page = ReportedExperiment.page(id);
      assertThat(page.text())
          .contains("that was searched has changed since: the index is articles-");
      assertThat(page.select(".title, .fragment")).isEmpty();
      assertThat(page.select(".pair .why").eachText())
          .allMatch(why -> why.matches("Score [\\d.]+"));
      assertThat(table(page, "ndcg@10").select("tbody tr")).hasSize(4);
    } finally {
      service.freshIndex();
    }
  }

  @Test
  void it_can_be_read_without_seeing_it() {
    Document page = ReportedExperiment.page(ReportedExperiment.done(ReportedExperiment.DEFINITION));
    assertThat(page.selectFirst("html").attr("lang")).isEqualTo("en");
    assertThat(page.select("table"))
        .isNotEmpty()
        .allSatisfy(table -> assertThat(table.selectFirst("caption").text()).isNotBlank());
    assertThat(page.select("thead th")).allMatch(th -> th.attr("scope").equals("col"));
    assertThat(page.select("tbody th")).allMatch(th -> th.attr("scope").equals("row"));
    assertThat(page.select("tbody tr")).allMatch(tr -> tr.selectFirst("th") != null);
    for (Element table : page.select("table.figures")) {
      int columns = table.select("thead th").size();
      assertThat(table.select("tbody tr")).allMatch(tr -> tr.select("th, td").size() == columns);
    }
    List<String> ids = page.select("[id]").eachAttr("id");
    assertThat(ids).doesNotHaveDuplicates();
    for (Element svg : page.select("svg")) {
      assertThat(svg.attr("role")).isEqualTo("img");
      assertThat(List.of(svg.attr("aria-labelledby").split(" ", -1)))
          .hasSize(2)
          .allMatch(ids::contains);
      assertThat(svg.selectFirst("> title").text()).isNotBlank();
      assertThat(svg.selectFirst("> desc").text())
          .matches("Won \\d+, tied \\d+, lost \\d+ of \\d+ queries\\. .*");
    }
    assertThat(
            page.select("[aria-labelledby]").eachAttr("aria-labelledby").stream()
                .flatMap(value -> List.of(value.split(" ", -1)).stream()))
        .allMatch(ids::contains);
    assertThat(page.select("nav a").eachAttr("href"))
        .hasSize(5)
        .allMatch(href -> ids.contains(href.substring(1)));
    // What scrolls must be reached by keyboard.
    assertThat(page.select(".scroll"))
        .allMatch(region -> region.attr("tabindex").equals("0") && region.hasAttr("aria-label"));
    int level = 0;
    for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
      int next = heading.tagName().charAt(1) - '0';
      assertThat(next).as(heading.text()).isLessThanOrEqualTo(level + 1);
      level = next;
    }
    assertThat(page.select("h1")).hasSize(1);
  }

  @Test
  void the_documents_that_nobody_judged_wait_in_a_queue() {
    String id = ReportedExperiment.done(ReportedExperiment.DEFINITION);
    Element queue =
        table(
            ReportedExperiment.page(id),
            "Documents without a judgement, the most informative first");
    List<String> weights = queue.select("tbody td:last-child").eachText();
    assertThat(weights).isNotEmpty().isSortedAccordingTo(java.util.Comparator.reverseOrder());
    assertThat(queue.text()).contains("báo cáo q5 Báo cáo report");
    // talks was judged for the only query that finds it.
    assertThat(queue.select("tbody td code").eachText()).doesNotContain("talks");
  }

  @Test
  void three_failed_queries_of_a_hundred_are_named_and_in_no_mean() {
    String unreadable = "x ".repeat(900).strip();
    StringBuilder queries = new StringBuilder();
    StringBuilder judgements = new StringBuilder();
    IntStream.range(0, 100)
        .forEach(
            i -> {
              String text = i % 40 == 7 ? unreadable : "bão";
              queries
                  .append(i == 0 ? "" : ",")
                  .append("{\"id\":\"q" + i + "\",\"text\":\"" + text + "\"}");
              judgements
                  .append(i == 0 ? "" : ",")
                  .append("{\"query\":\"q" + i + "\",\"document\":\"storm\",\"grade\":1}");
            });
    String id =
        ReportedExperiment.done(
            "{\"queries\": [%s], \"judgements\": [%s], \"profiles\": [\"default\"], \"metrics\": [\"success@10\"]}"
                .formatted(queries, judgements));
    Document page = ReportedExperiment.page(id);
    Element answers = table(page, "Queries behind the figures");
    Element line = answers.selectFirst("tbody tr");
    assertThat(cell(answers, line, "failed")).isEqualTo("3");
    assertThat(cell(answers, line, "answered")).isEqualTo("97");
    assertThat(cell(answers, line, "in the means")).isEqualTo("97");
    Element success = table(page, "success@10");
    assertThat(cell(success, success.selectFirst("tbody tr"), "mean")).isEqualTo("1.0000");
    assertThat(page.select("dl").text())
        .contains("3 failed queries of default, as typed, in no mean q7, q47, q87");
    assertThat(page.text()).contains("Only one profile was run");
  }

  @Test
  void without_judgements_it_shows_the_queries_whose_answers_differ_most() {
    String id =
        ReportedExperiment.done(
            """
            {"queries": [{"id": "q1", "text": "hoi dam"}, {"id": "q2", "text": "hội đàm"}],
             "profiles": ["default", {"name": "strict", "profile": "words", "accents": "strict"}]}
            """);
    Document page = ReportedExperiment.page(id);
    assertThat(page.text()).contains("Nobody judged anything, so there are no metrics");
    assertThat(page.select("svg")).isEmpty();
    assertThat(page.select("h4").eachText()).containsExactly("Least alike");
    assertThat(page.select(".pair h5").eachText()).containsExactly("hoi dam");
    assertThat(table(page, "How alike the results of each profile and the baseline are").text())
        .contains("0.5000");
  }

  @Test
  void one_that_was_cancelled_claims_nothing() {
    String many =
        IntStream.range(0, 5_000)
            .mapToObj(i -> "{\"id\":\"q" + i + "\",\"text\":\"bão\"}")
            .collect(java.util.stream.Collectors.joining(","));
    String id =
        ReportedExperiment.begun(
            "{\"queries\": [" + many + "], \"profiles\": [\"default\", \"words\"]}");
    await()
        .atMost(PATIENCE)
        .until(
            () -> given().get("/v1/experiments/" + id).path("experiment.done"),
            done -> (int) done > 10);
    claimsNothing(ReportedExperiment.page(id), "it still runs");
    given()
        .delete("/v1/experiments/" + id)
        .then()
        .statusCode(409)
        .body("detail", containsString("cancel it first"));
    given().post("/v1/experiments/" + id + "/cancel").then().statusCode(200);
    assertThat(ReportedExperiment.ended(id)).isEqualTo("cancelled");
    Document page = ReportedExperiment.page(id);
    claimsNothing(page, "it was cancelled");
    assertThat(page.title()).isEqualTo("experiment (not complete: cancelled) - timtin experiment");
    // What was run is known all the same.
    assertThat(page.select("h3").eachText()).containsExactly("Profile default", "Profile words");
  }

  @Test
  void one_whose_service_was_killed_claims_nothing() {
    Instant longAgo = Instant.now().minus(Duration.ofMinutes(5));
    String id = "20250101-000002-000-" + Long.toHexString(System.nanoTime()).substring(0, 4);
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
    Document page = ReportedExperiment.page(id);
    claimsNothing(page, "it was interrupted (the service that ran it ended");
    assertThat(page.selectFirst("#incomplete").text()).contains("40 of 100 searches were asked");
  }

  private static void claimsNothing(Document page, String why) {
    assertThat(page.selectFirst("#incomplete").text())
        .startsWith("Not complete. This experiment is not complete: " + why);
    assertThat(page.select("h2").eachText()).containsExactly("What was run");
    assertThat(page.select("table, svg, .gates")).isEmpty();
    assertThat(page.select("dd").eachText()).doesNotContain("done");
  }

  @Test
  void what_is_not_there_is_said() {
    ReportedExperiment.answer("nothing")
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
    ReportedExperiment.answer("20200101-000000-000-aaaa").then().statusCode(404);
    String id = ReportedExperiment.done(ReportedExperiment.DEFINITION);
    given()
        .queryParam("metric", "ap")
        .get("/v1/experiments/" + id + "/report")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("metric"))
        .body("detail", containsString("it has ndcg@10, rr@10, rbp(0.8)"));
    String other =
        given().queryParam("metric", "rr@10").get("/v1/experiments/" + id + "/report").asString();
    assertThat(other).contains("Query by query: rr@10");
  }

  @Test
  void a_deleted_one_is_gone_with_all_that_belongs_to_it() {
    String id = ReportedExperiment.done(ReportedExperiment.DEFINITION);
    given().delete("/v1/experiments/" + id).then().statusCode(204);
    given().get("/v1/experiments/" + id).then().statusCode(404);
    ReportedExperiment.answer(id).then().statusCode(404);
    given()
        .get("/v1/experiments")
        .then()
        .body("experiments.findAll {it.id == '" + id + "'}.size()", is(0));
    assertThat(store.plan(id)).isEmpty();
    assertThat(store.summary(id)).isEmpty();
    assertThat(store.queries(id).queries()).isEmpty();
    assertThat(store.judgements(id).all()).isEmpty();
    assertThat(store.rows(id, "default", "as_typed")).isEmpty();
    given().delete("/v1/experiments/" + id).then().statusCode(404);
    given().delete("/v1/experiments/nothing").then().statusCode(404);
  }
}
