package org.timtin.experiment.summary;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.timtin.experiment.definition.Definition;
import org.timtin.experiment.judgement.Judgement;
import org.timtin.experiment.judgement.Query;
import org.timtin.experiment.metric.Grades;

/**
 * How queries and judgements fit each other and the collection.
 *
 * @param queries how many are asked
 * @param withoutJudgements queries that nobody judged: they are in no mean
 * @param withoutRelevant judged queries to which no document is relevant: 0 in every mean
 * @param unknownQueries judged, but not asked
 * @param absentDocuments judged, but no article has that id
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Coverage(
    int queries,
    Names withoutJudgements,
    Names withoutRelevant,
    Names unknownQueries,
    Names absentDocuments) {

  /**
   * That of a definition over a collection.
   *
   * @param present ids of the judged documents that the collection has
   */
  public static Coverage of(Definition definition, Set<String> present) {
    Map<String, Grades> grades = definition.judgements().grades();
    List<String> ids = definition.queries().queries().stream().map(Query::id).toList();
    List<String> absent =
        definition.judgements().all().stream()
            .map(Judgement::document)
            .distinct()
            .filter(document -> !present.contains(document))
            .toList();
    return new Coverage(
        ids.size(),
        Names.of(ids.stream().filter(id -> !grades.containsKey(id)).toList()),
        Names.of(
            ids.stream()
                .filter(id -> grades.containsKey(id) && grades.get(id).relevant() == 0)
                .toList()),
        Names.of(definition.judgements().unknownQueries(definition.queries())),
        Names.of(absent));
  }
}
