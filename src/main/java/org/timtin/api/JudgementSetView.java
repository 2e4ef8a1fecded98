package org.timtin.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.timtin.experiment.judging.GivenGrade;
import org.timtin.experiment.judging.JudgedQuery;
import org.timtin.experiment.judging.SetContent;

/**
 * A judgement set.
 *
 * @param maxGrade the highest grade of its scale
 * @param judgedQueries how many of its queries have a judgement
 * @param judgements how many there are
 * @param lastGraded when the latest of them was given
 * @param queries with the grades that hold
 */
@Schema(name = "JudgementSetView")
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record JudgementSetView(
    String name,
    String description,
    int maxGrade,
    Instant created,
    int judgedQueries,
    int judgements,
    Optional<Instant> lastGraded,
    List<QueryView> queries) {

  /** A query with the grades that hold. */
  @Schema(name = "JudgedQueryView")
  public record QueryView(String id, String text, List<GivenGrade> grades) {}

  /** A set as it was at a moment. */
  static JudgementSetView of(SetContent set, Instant moment) {
    List<QueryView> queries = set.queries().stream().map(query -> view(query, moment)).toList();
    List<GivenGrade> all = queries.stream().flatMap(query -> query.grades().stream()).toList();
    return new JudgementSetView(
        set.name(),
        set.description(),
        set.maxGrade(),
        set.created(),
        (int) queries.stream().filter(query -> !query.grades().isEmpty()).count(),
        all.size(),
        all.stream().map(GivenGrade::at).max(Comparator.naturalOrder()),
        queries);
  }

  private static QueryView view(JudgedQuery query, Instant moment) {
    return new QueryView(query.id(), query.text(), List.copyOf(query.at(moment).values()));
  }
}
