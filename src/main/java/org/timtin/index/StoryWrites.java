package org.timtin.index;

import static org.timtin.engine.EngineCall.call;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.timtin.engine.EngineCall;
import org.timtin.engine.EngineUnavailable;

/** Writes the story of articles, and nothing else of them: each names the version it replaces. */
final class StoryWrites {
  // Rewriting an article analyzes its text again: a request must not take longer than a lease.
  static final int AT_A_TIME = 500;
  private static final Time PATIENCE = Time.of(time -> time.time("20s"));

  private StoryWrites() {}

  /** Those of the changes that met another write. */
  static List<StoryPlan.Change> write(
      ElasticsearchClient client, String index, List<StoryPlan.Change> changes) {
    List<BulkOperation> operations = changes.stream().map(StoryWrites::operation).toList();
    BulkResponse response =
        call(() -> client.bulk(bulk -> bulk.index(index).timeout(PATIENCE).operations(operations)));
    List<StoryPlan.Change> conflicts = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      BulkResponseItem answer = response.items().get(i);
      if (answer.error() == null) {
        continue;
      }
      // 404: it was deleted meanwhile.
      if (answer.status() == 409 || answer.status() == 404) {
        conflicts.add(changes.get(i));
      } else {
        throw new EngineUnavailable(
            "the story of article " + answer.id() + " could not be written",
            new IllegalStateException(
                answer.error().type()
                    + ": "
                    + answer.error().reason()
                    + (EngineCall.isPassing(answer.status()) ? " (passing)" : "")));
      }
    }
    return conflicts;
  }

  private static BulkOperation operation(StoryPlan.Change change) {
    Map<String, Object> part =
        Map.of("story", change.story(), "copies", Map.of("shared", change.shared()));
    return BulkOperation.of(
        op ->
            op.update(
                update ->
                    update
                        .id(change.member().id())
                        .ifSeqNo(change.member().seqNo())
                        .ifPrimaryTerm(change.member().primaryTerm())
                        .action(action -> action.doc(part))));
  }
}
