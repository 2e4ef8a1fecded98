package org.timtin.index;

import static org.timtin.engine.EngineCall.call;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Settles the stories of some articles in one version of the index. Nobody else may settle stories
 * there meanwhile; articles may be written and deleted.
 */
final class StoryPass {
  private static final int MOST_ATTEMPTS = 10;

  /** How writes of stories are let through to the index. */
  interface Gate {
    /**
     * Runs a write of the given articles.
     *
     * @throws Superseded when the index is not the one in use any more, or others may settle now
     */
    List<StoryPlan.Change> through(Collection<String> ids, Supplier<List<StoryPlan.Change>> write);
  }

  /** What was read is not what would be written to: the pass must begin anew. */
  static final class Superseded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Superseded(String reason) {
      super(reason);
    }
  }

  private final ElasticsearchClient client;
  private final String index;
  private final Gate gate;

  StoryPass(ElasticsearchClient client, String index, Gate gate) {
    this.client = client;
    this.index = index;
    this.gate = gate;
  }

  /**
   * Settles them, and says whether it could: not where others kept changing the same articles.
   *
   * @param ids articles that were written or deleted
   * @param stories stories that deleted ones were in
   */
  boolean settle(Collection<String> ids, Collection<String> stories) {
    Set<String> touched = new TreeSet<>(ids);
    Set<String> left = new TreeSet<>(stories);
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      call(() -> client.indices().refresh(refresh -> refresh.index(index)));
      List<StoryPlan.Change> changes = StoryPlan.of(new StoryReader(client, index), touched, left);
      List<StoryPlan.Change> conflicts = written(changes);
      if (conflicts.isEmpty()) {
        return true;
      }
      // Each is in another state than the plan took it for, and so are both its stories.
      for (StoryPlan.Change change : conflicts) {
        touched.add(change.member().id());
        left.add(change.member().story());
        left.add(change.story());
      }
    }
    return false;
  }

  private List<StoryPlan.Change> written(List<StoryPlan.Change> changes) {
    List<StoryPlan.Change> conflicts = new ArrayList<>();
    for (int from = 0; from < changes.size(); from += StoryWrites.AT_A_TIME) {
      List<StoryPlan.Change> some =
          changes.subList(from, Math.min(changes.size(), from + StoryWrites.AT_A_TIME));
      conflicts.addAll(
          gate.through(
              some.stream().map(change -> change.member().id()).toList(),
              () -> StoryWrites.write(client, index, some)));
    }
    return conflicts;
  }
}
