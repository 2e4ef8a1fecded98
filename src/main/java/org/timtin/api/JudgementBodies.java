package org.timtin.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.timtin.BadInput;
import org.timtin.experiment.definition.DefinitionReader;
import org.timtin.experiment.definition.JsonPart;
import org.timtin.experiment.judgement.Judgement;
import org.timtin.experiment.judgement.Query;
import org.timtin.experiment.judgement.QuerySet;
import org.timtin.experiment.judging.SetChange;
import org.timtin.experiment.metric.Grades;

/** Reads the bodies of requests about judgements; every error names its field. */
final class JudgementBodies {
  private static final String AUTHOR = "author";
  private static final String GRADE = "grade";
  private static final String JUDGEMENTS = "judgements";

  private JudgementBodies() {}

  /**
   * Some grades of one author.
   *
   * @param author may be anything; it is checked where it is used
   */
  record Sent(String author, List<Judgement> judgements) {}

  /** A set that is to be, or queries for one. */
  static SetChange change(byte[] body) {
    JsonPart root =
        new JsonPart("", JsonBody.object(body)).only(Set.of("description", "max_grade", "queries"));
    List<Query> queries = new ArrayList<>();
    for (JsonPart part : root.parts("queries", DefinitionReader.MOST_QUERIES)) {
      part.only(Set.of("id", "text"));
      String id = part.text("id");
      String text = part.text("text");
      queries.add(part.read(() -> new Query(id, text)));
    }
    Optional<Integer> maximum =
        root.has("max_grade")
            ? Optional.of(root.whole("max_grade", 1, Grades.HIGHEST))
            : Optional.empty();
    return new SetChange(
        root.optionalText("description"),
        maximum,
        JsonPart.read("queries", () -> new QuerySet(queries)));
  }

  /** The grade of one document. */
  static Sent one(byte[] body, String query, String document) {
    JsonPart root = new JsonPart("", JsonBody.object(body)).only(Set.of(GRADE, AUTHOR));
    String author = root.text(AUTHOR);
    int grade = root.whole(GRADE, 0, Grades.HIGHEST);
    return new Sent(
        author,
        List.of(
            JsonPart.read(
                Query.isId(query) ? "document" : "query",
                () -> new Judgement(query, document, grade))));
  }

  /** The grades of several. */
  static Sent several(byte[] body) {
    JsonPart root = new JsonPart("", JsonBody.object(body)).only(Set.of(JUDGEMENTS, AUTHOR));
    String author = root.text(AUTHOR);
    List<Judgement> judgements = new ArrayList<>();
    for (JsonPart part : root.parts(JUDGEMENTS, DefinitionReader.MOST_JUDGEMENTS)) {
      part.only(Set.of("query", "document", GRADE));
      String query = part.text("query");
      String document = part.text("document");
      int grade = part.whole(GRADE, 0, Grades.HIGHEST);
      judgements.add(part.read(() -> new Judgement(query, document, grade)));
    }
    if (judgements.isEmpty()) {
      throw new BadInput(
          JUDGEMENTS,
          "judgements is missing: an array of {\"query\": ..., \"document\": ..., \"grade\": ...}");
    }
    // A document that is graded twice in one body: which one is meant?
    JsonPart.read(JUDGEMENTS, () -> new org.timtin.experiment.judgement.Judgements(judgements));
    return new Sent(author, judgements);
  }
}
