package org.timtin.experiment.judging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.timtin.state.Deletion;
import org.timtin.state.Kind;
import org.timtin.state.StateStore;
import org.timtin.state.Stored;
import org.timtin.state.Written;

/** Keeps judgement sets in {@code timtin-state}: a header each, and one record for each query. */
@ApplicationScoped
public class JudgementSetStore {
  private static final Kind<JudgementSet> SET = new Kind<>("judgement-set", JudgementSet.class);
  private static final Kind<JudgedQuery> QUERY = new Kind<>("judged-query", JudgedQuery.class);

  /** Queries read at once: with long histories each may be half a megabyte. */
  private static final int PAGE = 100;

  private final StateStore store;

  public JudgementSetStore(StateStore store) {
    this.store = store;
  }

  Optional<Stored<JudgementSet>> find(String name) {
    return store.find(SET, name);
  }

  Written<JudgementSet> create(String name, JudgementSet set) {
    return store.create(SET, name, set);
  }

  Written<JudgementSet> replace(Stored<JudgementSet> seen, JudgementSet set) {
    return store.replace(SET, seen, set);
  }

  /** All of them, by name. */
  List<Stored<JudgementSet>> all() {
    List<Stored<JudgementSet>> all = new ArrayList<>();
    List<Stored<JudgementSet>> some;
    Optional<String> after = Optional.empty();
    do {
      some = store.list(SET, after, StateStore.LONGEST_LIST);
      all.addAll(some);
      after = some.isEmpty() ? after : Optional.of(some.getLast().id());
    } while (some.size() == StateStore.LONGEST_LIST);
    return all;
  }

  Optional<Stored<JudgedQuery>> query(JudgementSet set, String id) {
    return store.find(QUERY, recordId(set, id));
  }

  Written<JudgedQuery> add(JudgementSet set, JudgedQuery query) {
    return store.create(QUERY, recordId(set, query.id()), query);
  }

  Written<JudgedQuery> replace(Stored<JudgedQuery> seen, JudgedQuery query) {
    return store.replace(QUERY, seen, query);
  }

  /** The queries of a set, by id. */
  List<Stored<JudgedQuery>> queries(JudgementSet set) {
    String prefix = recordId(set, "");
    List<Stored<JudgedQuery>> queries = new ArrayList<>();
    Optional<String> after = Optional.of(prefix);
    List<Stored<JudgedQuery>> some;
    do {
      some = store.list(QUERY, after, PAGE);
      queries.addAll(some.stream().filter(query -> query.id().startsWith(prefix)).toList());
      after = some.isEmpty() ? after : Optional.of(some.getLast().id());
    } while (some.size() == PAGE && some.getLast().id().startsWith(prefix));
    return queries;
  }

  /**
   * Deletes a set. Its header goes first: from then on nobody sees the rest, even where that cannot
   * be deleted.
   */
  Deletion delete(Stored<JudgementSet> seen) {
    Deletion deletion = store.delete(SET, seen.id(), seen.version());
    if (deletion == Deletion.DONE) {
      queries(seen.content()).forEach(this::deleteUnseen);
    }
    return deletion;
  }

  /**
   * Deletes the queries of a set that was deleted meanwhile: who had read its header before added
   * them after the others had gone, and nobody would see them ever again.
   */
  void dropIfGone(String name, JudgementSet set) {
    if (find(name).filter(there -> there.content().key().equals(set.key())).isEmpty()) {
      queries(set).forEach(this::deleteUnseen);
    }
  }

  private void deleteUnseen(Stored<JudgedQuery> query) {
    Stored<JudgedQuery> seen = query;
    // Somebody who read the header before may still be grading.
    while (store.delete(QUERY, seen.id(), seen.version()) == Deletion.CHANGED) {
      Optional<Stored<JudgedQuery>> again = store.find(QUERY, seen.id());
      if (again.isEmpty()) {
        return;
      }
      seen = again.get();
    }
  }

  private static String recordId(JudgementSet set, String query) {
    return set.key() + "/" + query;
  }
}
