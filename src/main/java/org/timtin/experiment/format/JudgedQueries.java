package org.timtin.experiment.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.timtin.experiment.judgement.Judgement;
import org.timtin.experiment.judgement.Judgements;
import org.timtin.experiment.judgement.Query;
import org.timtin.experiment.judgement.QuerySet;

/**
 * What a file says that names queries by their text: both the queries and the judgements.
 *
 * @param queries their ids are {@code q1}, {@code q2}, ... in the order of the file
 * @param judgements of these queries
 */
public record JudgedQueries(QuerySet queries, Judgements judgements) {

  /** Gives ids to texts. */
  static final class Collector {
    private final Map<String, Query> queries = new LinkedHashMap<>();
    private final List<Judgement> judgements = new ArrayList<>();
    private final Once once = new Once();

    Query query(String text) {
      String typed = text.strip();
      Query known = queries.get(typed);
      if (known == null) {
        known = new Query("q" + (queries.size() + 1), typed);
        queries.put(typed, known);
      }
      return known;
    }

    void judge(String text, String document, int grade, long line) {
      Judgement judgement = new Judgement(query(text).id(), document, grade);
      once.check(
          judgement.query(),
          document,
          line,
          "a grade of document " + document + " for '" + text.strip() + "'");
      judgements.add(judgement);
    }

    JudgedQueries all() {
      return new JudgedQueries(
          new QuerySet(List.copyOf(queries.values())), new Judgements(judgements));
    }
  }
}
