package org.timtin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentCommandTest {
  private static final String BEGUN =
      "{\"id\": \"20251126-101500-000-a1b2\", \"state\": \"waiting\", \"done\": 0, \"of\": 4}";
  private static final String RUNNING =
      "{\"experiment\": {\"state\": \"running\", \"done\": 2, \"of\": 4}}";
  private static final String DONE =
      """
      {"experiment": {"id": "20251126-101500-000-a1b2", "name": "titles & more", "state": "done",
                      "done": 4, "of": 4},
       "plan": {"index": "articles-000001", "articles": 60, "seed": 1,
         "coverage": {"without_judgements": {"count": 2, "first": ["q7", "q8"]},
                      "absent_documents": {"count": 0, "first": []}}},
       "summary": {
         "profiles": [
           {"profile": "default", "typing": "as_typed", "failed": {"count": 0, "first": []},
            "judged": 0.5,
            "metrics": [{"metric": "ndcg@10", "mean": 0.75, "low": 0.7, "high": 0.8}]},
           {"profile": "titles", "typing": "as_typed", "failed": {"count": 1, "first": ["q3"]},
            "metrics": [{"metric": "ndcg@10", "mean": 0.5}]}],
         "comparisons": [
           {"profile": "titles", "typing": "as_typed", "metric": "ndcg@10", "delta": -0.25,
            "wins": 1, "ties": 2, "losses": 3, "randomization_holm": 0.0123}],
         "overlap": [{"profile": "titles", "baseline": "default", "typing": "as_typed",
                      "rbo": 0.91234, "jaccard": 0.8}],
         "latency": [{"profile": "default", "searches": 2, "p50_ms": 3.21, "p90_ms": 4,
                      "p99_ms": 5}],
         "gates": [
           {"gate": "ndcg@10 is at least 0.6", "profile": "default", "typing": "as_typed",
            "passed": true, "found": "0.7500"},
           {"gate": "ndcg@10 is at least 0.6", "profile": "titles", "typing": "as_typed",
            "passed": false, "found": "1 queries failed: q3"}],
         "passed": false}}
      """;

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

  private Run run(String... more) {
    String[] arguments = new String[more.length + 2];
    arguments[0] = "experiment";
    arguments[1] = folder.resolve("e.json").toString();
    System.arraycopy(more, 0, arguments, 2, more.length);
    return Run.of(new Surroundings(Map.of("TIMTIN_URL", service.url()), false), arguments);
  }

  private void file(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
  }

  @Test
  void what_was_found_is_printed_and_a_failed_gate_is_status_1() throws IOException {
    file("e.json", "{}");
    service.thenAnswers(201, BEGUN).thenAnswers(200, RUNNING).thenAnswers(200, DONE);
    Run run = run();
    assertThat(run.err()).isEqualTo("experiment 20251126-101500-000-a1b2\n");
    assertThat(run.out())
        .isEqualTo(
            """
            typing    profile  metric   mean    95 %           difference  p (Holm)  win/tie/loss  judged  failed
            as_typed  default  ndcg@10  0.7500  0.7000 0.8000  -           -         -             50 %    0
            as_typed  titles   ndcg@10  0.5000  -              -0.2500     0.0123 *  1/2/3         -       1

            overlap of titles and default, as_typed: RBO 0.912, Jaccard 0.800
            latency of default: p50 3.2 ms, p90 4.0 ms, p99 5.0 ms, 2 searches
            2 queries without judgements, in no mean: q7, q8
            titles, as_typed: 1 queries failed: q3
            passed: ndcg@10 is at least 0.6 (default, as_typed): 0.7500
            FAILED: ndcg@10 is at least 0.6 (titles, as_typed): 1 queries failed: q3
            """);
    assertThat(run.status()).isEqualTo(1);
  }

  @Test
  void files_beside_the_definition_are_sent_with_it() throws IOException {
    file("e.json", "{\"queries\": \"q.tsv\", \"judgements\": \"r.txt\", \"k\": 5}");
    file("q.tsv", "q1\tbão\n");
    file("r.txt", "q1 0 d1 2\n");
    service.thenAnswers(201, BEGUN).thenAnswers(200, DONE);
    run();
    JsonNode sent = new ObjectMapper().readTree(service.requests().getFirst().body());
    assertThat(sent)
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    {"queries": [{"id": "q1", "text": "bão"}],
                     "judgements": [{"query": "q1", "document": "d1", "grade": 2}], "k": 5}
                    """));
  }

  @Test
  void ratings_of_other_tools_are_sent_with_it() throws IOException {
    file("e.json", "{\"judged_queries\": \"r.csv\"}");
    file("r.csv", "query,docid,rating\nbão,d1,2\n");
    service.thenAnswers(201, BEGUN).thenAnswers(200, DONE);
    run();
    assertThat(service.requests().getFirst().body())
        .isEqualTo(
            "{\"queries\":[{\"id\":\"q1\",\"text\":\"bão\"}],"
                + "\"judgements\":[{\"query\":\"q1\",\"document\":\"d1\",\"grade\":2}]}");
  }

  @Test
  void gates_are_written_for_ci() throws Exception {
    file("e.json", "{}");
    service.thenAnswers(201, BEGUN).thenAnswers(200, DONE);
    Path junit = folder.resolve("junit.xml");
    Path markdown = folder.resolve("table.md");
    run("--junit", junit.toString(), "--markdown", markdown.toString());
    var suite =
        javax.xml.parsers.DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(junit.toFile())
            .getDocumentElement();
    assertThat(suite.getAttribute("name")).isEqualTo("titles & more");
    assertThat(suite.getAttribute("tests")).isEqualTo("2");
    assertThat(suite.getAttribute("failures")).isEqualTo("1");
    assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(2);
    assertThat(suite.getElementsByTagName("failure").item(0).getAttributes().item(0).getNodeValue())
        .isEqualTo("1 queries failed: q3");
    assertThat(Files.readString(markdown))
        .startsWith("## titles & more\n\n| typing | profile |")
        .contains("| as_typed | titles | ndcg@10 | 0.5000 | - | -0.2500 | 0.0123 * | 1/2/3 |")
        .contains("- **failed**: ndcg@10 is at least 0.6 (titles, as_typed)")
        .endsWith("index articles-000001, 60 articles, seed 1\n");
  }

  @Test
  void the_report_is_saved_as_the_service_wrote_it() throws IOException {
    file("e.json", "{}");
    service
        .thenAnswers(201, BEGUN)
        .thenAnswers(200, DONE)
        .thenAnswers(200, "<!DOCTYPE html><title>bão</title>");
    Path report = folder.resolve("report.html");
    assertThat(run("--report", report.toString()).status()).isEqualTo(1);
    assertThat(Files.readString(report)).isEqualTo("<!DOCTYPE html><title>bão</title>");
    assertThat(service.requests().getLast().uri())
        .isEqualTo("/v1/experiments/20251126-101500-000-a1b2/report");
  }

  @Test
  void the_report_of_one_that_is_not_done_is_saved_too_and_the_status_is_2() throws IOException {
    file("e.json", "{}");
    service
        .thenAnswers(201, BEGUN)
        .thenAnswers(200, "{\"experiment\": {\"state\": \"cancelled\"}}")
        .thenAnswers(200, "<title>not complete</title>");
    Path report = folder.resolve("report.html");
    Run run = run("--report", report.toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(Files.readString(report)).isEqualTo("<title>not complete</title>");
  }

  @Test
  void a_report_that_breaks_off_is_not_saved() throws IOException {
    file("e.json", "{}");
    service.thenAnswers(201, BEGUN).thenAnswers(200, DONE).thenBreaksOffAfter("<!DOCTYPE html>");
    Path report = folder.resolve("report.html");
    Run run = run("--report", report.toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("broke off");
    assertThat(report).doesNotExist();
  }

  @Test
  void errors_name_the_file_and_the_line_and_nothing_is_sent() throws IOException {
    assertThat(run().err())
        .isEqualTo("timtin: there is no file " + folder.resolve("e.json") + "\n");
    file("e.json", "{\"queries\": \"q.tsv\"}");
    file("q.tsv", "q1\tbão\nq1\tlũ\n");
    Run run = run();
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "timtin: " + folder.resolve("q.tsv") + ":2: query q1 is there already, on line 1\n");
    file("e.json", "{\n\"k\": }");
    assertThat(run().err()).startsWith("timtin: " + folder.resolve("e.json") + ":2: ");
    file("e.json", "[]");
    assertThat(run().err()).contains("must hold one JSON object");
    file("e.json", "{\"judged_queries\": \"x.txt\"}");
    assertThat(run().err()).contains("it must be a .csv of Quepid or a .json of RRE");
    assertThat(service.requests()).isEmpty();
  }

  @Test
  void one_that_did_not_come_to_its_end_is_status_2() throws IOException {
    file("e.json", "{}");
    service
        .thenAnswers(201, BEGUN)
        .thenAnswers(
            200,
            "{\"experiment\": {\"state\": \"interrupted\", \"problem\": \"the service ended\"}}");
    Run run = run();
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .endsWith("timtin: the experiment was not done but interrupted: the service ended\n");
  }

  @Test
  void what_the_service_refuses_is_said_in_its_words() throws IOException {
    file("e.json", "{}");
    service.thenAnswers(400, "{\"detail\": \"queries is missing\", \"parameter\": \"queries\"}");
    Run run = run();
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("timtin: queries is missing\n");
  }
}
