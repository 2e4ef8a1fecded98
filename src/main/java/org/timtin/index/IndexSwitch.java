package org.timtin.index;

import static org.timtin.engine.EngineCall.call;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import org.jboss.logging.Logger;

/**
 * The way from one version of the index to the next: begins empty beside the current one, takes
 * over its alias in one step at {@link #commit()}, and leaves no trace when it is closed without.
 * The current one goes at {@link #retire()}.
 */
final class IndexSwitch implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(IndexSwitch.class);

  private final ElasticsearchClient client;
  private final ArticleIndex index;
  private final String current;
  private final String next;
  private boolean committed;

  private IndexSwitch(ElasticsearchClient client, ArticleIndex index, String current, String next) {
    this.client = client;
    this.index = index;
    this.current = current;
    this.next = next;
  }

  /** Creates the next version from the definition that comes with the service. */
  static IndexSwitch start(ElasticsearchClient client, ArticleIndex index) {
    String current = index.version();
    String next = ArticleIndex.after(current);
    // What an earlier switch left behind when its service was killed.
    call(() -> client.indices().delete(delete -> delete.index(next).ignoreUnavailable(true)));
    index.create(next);
    return new IndexSwitch(client, index, current, next);
  }

  String current() {
    return current;
  }

  String next() {
    return next;
  }

  /** Moves the alias. What was begun on the old version can still be ended there. */
  void commit() {
    call(
        () ->
            client
                .indices()
                .updateAliases(
                    update ->
                        update
                            .actions(a -> a.remove(r -> r.index(current).alias(ArticleIndex.ALIAS)))
                            .actions(
                                a -> a.add(add -> add.index(current).alias(ArticleIndex.RETIRED)))
                            .actions(
                                a ->
                                    a.add(
                                        add ->
                                            add.index(next)
                                                .alias(ArticleIndex.ALIAS)
                                                .isWriteIndex(true)))));
    committed = true;
    LOG.infof("alias %s moved from %s to %s", ArticleIndex.ALIAS, current, next);
  }

  /** Deletes the old version once the alias has moved. Where it cannot, the next start does. */
  void retire() {
    try {
      call(() -> client.indices().delete(delete -> delete.index(current).ignoreUnavailable(true)));
    } catch (RuntimeException e) {
      // Nothing that is in use is at stake any more.
      LOG.warnf("%s is not used any more and could not be deleted: %s", current, e.getMessage());
    }
  }

  /** Gives the next version up, unless it is in use. */
  @Override
  public void close() {
    if (committed) {
      return;
    }
    // The alias may have moved and only the answer have been lost. Where that cannot be told, the
    // version stays; the next rebuild deletes it if it is not the one in use.
    String inUse = index.version();
    if (inUse.equals(next)) {
      LOG.warnf("%s is in use, though moving the alias was not acknowledged", next);
    } else {
      call(() -> client.indices().delete(delete -> delete.index(next).ignoreUnavailable(true)));
      LOG.warnf("gave %s up; %s stays in use", next, inUse);
    }
  }
}
