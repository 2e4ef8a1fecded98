package org.timtin.experiment.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.timtin.experiment.judgement.Judgement;
import org.timtin.experiment.judgement.Judgements;
import org.timtin.experiment.judgement.Query;
import org.timtin.experiment.judgement.QuerySet;
import org.timtin.experiment.metric.Ranking;

class FormatsTest {
  private static final QuerySet QUERIES =
      new QuerySet(List.of(new Query("q1", "bão số 10, \"miền Trung\""), new Query("q2", "-lũ")));
  private static final Judgements JUDGEMENTS =
      new Judgements(List.of(new Judgement("q1", "d1", 3), new Judgement("q1", "d2", 0)));

  @Test
  void queries_are_read_and_written_as_tsv() {
    assertThat(TsvQueries.read("queries.tsv", TsvQueries.write(QUERIES))).isEqualTo(QUERIES);
    assertThat(TsvQueries.read("q", "\uFEFFa\thội đàm \r\n\r\nb\tbão\r\n").queries())
        .containsExactly(new Query("a", "hội đàm"), new Query("b", "bão"));
  }

  @Test
  void every_error_of_a_query_file_is_told_with_its_line() {
    assertThatThrownBy(
            () -> TsvQueries.read("queries.tsv", "a\tx\nno tab\n\na\ty\nb\tx\ty\nc d\tx\ne\t \n"))
        .isInstanceOf(UnreadableFile.class)
        .hasMessage(
            """
            queries.tsv:2: has 0 tabs; it must be id, one tab, text
            queries.tsv:4: query a is there already, on line 1
            queries.tsv:5: has 2 tabs; it must be id, one tab, text
            queries.tsv:6: the id of a query must be 1 to 200 characters without a space; this one is 'c d'
            queries.tsv:7: query e has 0 characters; it must have 1 to 2000""");
  }

  @Test
  void judgements_are_read_and_written_as_qrels() {
    assertThat(TrecQrels.read("qrels.txt", TrecQrels.write(JUDGEMENTS))).isEqualTo(JUDGEMENTS);
    assertThat(TrecQrels.read("q", "q1\t0\td1\t2\nq1  1  d2 0").all())
        .containsExactly(new Judgement("q1", "d1", 2), new Judgement("q1", "d2", 0));
  }

  @Test
  void every_error_of_a_qrels_file_is_told_with_its_line() {
    assertThatThrownBy(
            () ->
                TrecQrels.read(
                    "qrels", "q1 0 d1 1\nq1 0 d1 2\nq1 0 d2\nq1 0 d3 x\nq1 0 d4 -2\nq1 0 d5 31\n"))
        .hasMessage(
            """
            qrels:2: a grade of document d1 for query q1 is there already, on line 1
            qrels:3: has 3 columns; it must be query, iteration, document, grade
            qrels:4: the grade must be a whole number and is 'x'
            qrels:5: grade -2 of document d4; grades go from 0 to 30
            qrels:6: grade 31 of document d5; grades go from 0 to 30""");
  }

  @Test
  void a_file_full_of_errors_is_cut_short() {
    assertThatThrownBy(() -> TrecQrels.read("qrels", "x\n".repeat(1_000)))
        .hasMessageStartingWith("qrels:1: ")
        .hasMessageEndingWith("\nand 990 more errors");
  }

  @Test
  void a_run_is_written_with_scores_that_fall_strictly() {
    Map<String, Ranking> run = new LinkedHashMap<>();
    run.put("q1", Ranking.of("d3", "d1", "d2"));
    run.put("q2", Ranking.of());
    assertThat(TrecRun.write(run, "default 3f9a1c"))
        .isEqualTo(
            """
            q1 Q0 d3 1 3 default_3f9a1c
            q1 Q0 d1 2 2 default_3f9a1c
            q1 Q0 d2 3 1 default_3f9a1c
            """);
    assertThat(TrecRun.read("run", TrecRun.write(run, "x"))).containsOnlyKeys("q1");
    assertThat(TrecRun.read("run", TrecRun.write(run, "x")).get("q1")).isEqualTo(run.get("q1"));
  }

  @Test
  void a_run_is_read_in_the_order_that_trec_eval_would_see() {
    // By score whatever the rank says; equal scores by id, backwards.
    String run =
        """
        q1 Q0 a 1 1.5 x
        q1 Q0 b 2 2.5 x
        q1 Q0 c 3 1.5 x
        """;
    assertThat(TrecRun.read("run", run).get("q1")).isEqualTo(Ranking.of("b", "c", "a"));
  }

  @Test
  void every_error_of_a_run_file_is_told_with_its_line() {
    assertThatThrownBy(
            () ->
                TrecRun.read("run", "q1 Q0 a 1 2 x\nq1 Q0 a 2 1 x\nq1 Q0 b 1 x\nq1 Q0 c 3 NaN x\n"))
        .hasMessage(
            """
            run:2: document a for query q1 is there already, on line 1
            run:3: has 5 columns; it must be query, Q0, document, rank, score, tag
            run:4: the score is 'NaN' and no number""");
  }

  @Test
  void ratings_are_read_and_written_as_quepid_does() {
    JudgedQueries judged = new JudgedQueries(QUERIES, JUDGEMENTS);
    String csv = QuepidCsv.write(judged);
    assertThat(csv)
        .isEqualTo(
            """
            query,docid,rating
            "bão số 10, ""miền Trung""\",d1,3
            "bão số 10, ""miền Trung""\",d2,0
            '-lũ
            """);
    assertThat(QuepidCsv.read("ratings.csv", csv)).isEqualTo(judged);
  }

  @Test
  void every_error_of_a_rating_file_is_told_with_its_line() {
    assertThatThrownBy(
            () ->
                QuepidCsv.read(
                    "r.csv", "query,docid,rating\nbão,d1,1\nbão,d1,2\nbão,d2\nbão,d3,\n,d4,1\n"))
        .hasMessage(
            """
            r.csv:3: a grade of document d1 for 'bão' is there already, on line 2
            r.csv:4: has 2 columns; it must have query, docid, rating
            r.csv:5: the rating must be a whole number and is ''
            r.csv:6: query q2 has 0 characters; it must have 1 to 2000""");
    assertThatThrownBy(() -> QuepidCsv.read("r.csv", "q,d,r\n"))
        .hasMessage("r.csv:1: the first line must be query,docid,rating");
    assertThatThrownBy(() -> QuepidCsv.read("r.csv", "")).hasMessageContaining("is empty");
    assertThatThrownBy(() -> QuepidCsv.read("r.csv", "query,docid,rating\n\"open,d1,1\n"))
        .hasMessageStartingWith("r.csv:")
        .hasMessageContaining("is no CSV");
  }

  @Test
  void ratings_are_read_and_written_as_rre_does() {
    JudgedQueries judged = new JudgedQueries(QUERIES, JUDGEMENTS);
    assertThat(RreJson.read("ratings.json", RreJson.write(judged))).isEqualTo(judged);
  }

  @Test
  void the_three_places_and_two_forms_of_rre_ratings_are_read() {
    String json =
        """
        {"topics": [{"query_groups": [
           {"queries": [{"placeholders": {"$query": "bão"}}, {"placeholders": {"$query": "bao"}}],
            "relevant_documents": {"d1": {"gain": 3}}}]}],
         "query_groups": [
           {"queries": [{"placeholders": {"$query": "lũ"}}], "relevant_documents": {"2": ["d2", "d3"]}}],
         "queries": [{"placeholders": {"$query": "hạn"}, "relevant_documents": {"1": ["d4"]}}]}
        """;
    JudgedQueries judged = RreJson.read("r", json);
    assertThat(judged.queries().queries())
        .extracting(Query::text)
        .containsExactly("bão", "bao", "lũ", "hạn");
    assertThat(judged.judgements().all())
        .containsExactly(
            new Judgement("q1", "d1", 3),
            new Judgement("q2", "d1", 3),
            new Judgement("q3", "d2", 2),
            new Judgement("q3", "d3", 2),
            new Judgement("q4", "d4", 1));
  }

  @Test
  void every_error_of_rre_ratings_is_told_with_its_line() {
    String json =
        """
        {"query_groups": [
          {"queries": [{"template": "t.json"}], "relevant_documents": {}},
          {"queries": [{"placeholders": {"$query": "bão"}}], "relevant_documents": {
            "d1": {"gain": "much"},
            "3": ["d2",
                  "d2"]}}]}
        """;
    assertThatThrownBy(() -> RreJson.read("r.json", json))
        .hasMessage(
            """
            r.json:2: a query has no placeholders.$query
            r.json:4: the gain of document d1 must be a whole number and is 'much'
            r.json:6: a grade of document d2 for 'bão' is there already, on line 5""");
    assertThatThrownBy(() -> RreJson.read("r.json", "{\n\"queries\": [}"))
        .hasMessageStartingWith("r.json:2: not JSON");
    assertThatThrownBy(() -> RreJson.read("r.json", "{}")).hasMessageContaining("has no queries");
    assertThatThrownBy(() -> RreJson.read("r.json", "")).hasMessageContaining("has no queries");
  }

  @Test
  void judgements_of_queries_that_nobody_asks_are_reported() {
    Judgements judgements =
        new Judgements(List.of(new Judgement("q1", "d1", 1), new Judgement("q7", "d1", 1)));
    assertThat(judgements.unknownQueries(QUERIES)).containsExactly("q7");
  }
}
