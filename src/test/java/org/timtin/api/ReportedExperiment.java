package org.timtin.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Experiments for tests of their reports, some with all that may break a page. */
final class ReportedExperiment {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** What runs, or changes the page's title, wherever a page does not escape it. */
  static final String SCRIPT = "<script>document.title='broken'</script>";

  static final String NAME = "</title></style>" + SCRIPT + "\\\" onload=\\\"x";
  static final String PROFILE = "p' onmouseover='x \\\"><svg onload=document.title='broken'>{x}";
  static final String QUERY =
      "bão <img src=x onerror=document.title='broken'> &amp; \\u202e {text}";

  static final String ARTICLES =
      """
      {"id":"storm","title":"Bão số 10 vào miền Trung","body":"Bão gây mưa lớn tại miền Trung.","published":"2025-09-29","source":"a & <b>"}
      {"id":"<i>news</i>","title":"Tin bão </style><script>document.title='broken'</script>","body":"Tin <img src=x onerror=document.title='broken'> &amp; text <script>document.title='broken'</script> về bão và lũ.","published":"2025-09-30"}
      {"id":"report","title":"Báo cáo","body":"Báo cáo thường niên về bão.","published":"2025-01-01"}
      {"id":"talks","title":"Hội đàm Việt - Trung","body":"Hai bên hội đàm tại Hà Nội."}
      {"id":"peace","title":"Vì hòa bình","body":"Đàm phán hòa bình tiếp tục sau bão.","published":"2025-05-01"}
      """;

  /** Two profiles that differ: the second knows only words with their own diacritics. */
  static final String DEFINITION =
      """
      {"name": "%s",
       "queries": [{"id": "q<b>1", "text": "%s"}, {"id": "q2", "text": "hội đàm Việt Trung"},
                   {"id": "q3", "text": "hoà bình"}, {"id": "q4", "text": "không có gì cả"},
                   {"id": "q5", "text": "báo cáo"}, {"id": "q6", "text": "bão"}],
       "judgements": [{"query": "q2", "document": "talks", "grade": 2},
                      {"query": "q3", "document": "peace", "grade": 1},
                      {"query": "q4", "document": "storm", "grade": 0},
                      {"query": "q6", "document": "<i>news</i>", "grade": 1}],
       "profiles": ["default",
                    {"name": "%s", "profile": "words", "accents": "strict"}],
       "typings": ["as_typed", "no_diacritics"],
       "metrics": ["ndcg@10", "rr@10", "rbp(0.8)"], "k": 10, "seed": 3,
       "gates": [{"metric": "ndcg@10", "at_least": 0.5}]}
      """
          .formatted(NAME, QUERY, PROFILE);

  private ReportedExperiment() {}

  static String begun(String definition) {
    Response begun =
        given()
            .contentType("application/json")
            .body(definition.getBytes(StandardCharsets.UTF_8))
            .post("/v1/experiments");
    begun.then().statusCode(201);
    return begun.path("id");
  }

  /** Runs it to its end. */
  static String done(String definition) {
    String id = begun(definition);
    assertThat(ended(id)).isEqualTo("done");
    return id;
  }

  /** Waits for its end, and says which. */
  static String ended(String id) {
    Response view =
        await()
            .atMost(PATIENCE)
            .until(
                () -> given().get("/v1/experiments/" + id),
                answer -> answer.path("experiment.ended") != null);
    return view.path("experiment.state");
  }

  static Response answer(String id) {
    return given().accept("text/html").get("/v1/experiments/" + id + "/report");
  }

  static Document page(String id) {
    return Jsoup.parse(html(id));
  }

  static String html(String id) {
    return new String(
        answer(id).then().statusCode(200).extract().asByteArray(), StandardCharsets.UTF_8);
  }
}
