package org.timtin.experiment.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.timtin.experiment.definition.Definition;
import org.timtin.experiment.judgement.Judgement;
import org.timtin.experiment.judgement.Judgements;
import org.timtin.experiment.judgement.Query;
import org.timtin.experiment.judgement.QuerySet;
import org.timtin.experiment.run.Results;
import org.timtin.experiment.run.Row;
import org.timtin.experiment.summary.Summary;
import org.timtin.experiment.typing.Typing;
import org.timtin.state.Deletion;
import org.timtin.state.Kind;
import org.timtin.state.StateStore;
import org.timtin.state.Stored;
import org.timtin.state.Written;

/** Keeps experiments in {@code timtin-state}: everything but the header is written once. */
@ApplicationScoped
public class ExperimentStore {
  private static final Kind<Experiment> HEADER = new Kind<>("experiment", Experiment.class);
  private static final Kind<Plan> PLAN = new Kind<>("experiment-plan", Plan.class);
  private static final Kind<Summary> SUMMARY = new Kind<>("experiment-summary", Summary.class);
  private static final Kind<Part.Queries> QUERIES =
      new Kind<>("experiment-queries", Part.Queries.class);
  private static final Kind<Part.Judgements> JUDGEMENTS =
      new Kind<>("experiment-judgements", Part.Judgements.class);
  private static final Kind<Part.Rows> ROWS = new Kind<>("experiment-results", Part.Rows.class);

  /** About half a megabyte of judgements, or of queries of usual length. */
  private static final int PIECE = 5_000;

  private final StateStore store;

  public ExperimentStore(StateStore store) {
    this.store = store;
  }

  /** Writes a new experiment. */
  public Stored<Experiment> create(Experiment experiment) {
    return written(HEADER, experiment.id(), experiment);
  }

  /** The header as it is now. */
  public Optional<Stored<Experiment>> find(String id) {
    return store.find(HEADER, id);
  }

  /** Writes a header again; empty when another service did so meanwhile. */
  public Optional<Stored<Experiment>> replace(Stored<Experiment> seen, Experiment next) {
    return switch (store.replace(HEADER, seen, next)) {
      case Written.Done<Experiment> done -> Optional.of(done.record());
      case Written.Changed<Experiment> changed -> Optional.empty();
    };
  }

  /** All headers, the latest first. */
  public List<Stored<Experiment>> all() {
    return all(HEADER);
  }

  /** The plans of the experiments that were run with a stored judgement set, the latest first. */
  public List<Stored<Plan>> plans(String judgementSet) {
    return all(PLAN).stream()
        .filter(plan -> plan.content().judgementSet().equals(Optional.of(judgementSet)))
        .toList();
  }

  private <T> List<Stored<T>> all(Kind<T> kind) {
    List<Stored<T>> all = new ArrayList<>();
    List<Stored<T>> some;
    Optional<String> after = Optional.empty();
    do {
      some = store.list(kind, after, StateStore.LONGEST_LIST);
      all.addAll(some);
      after = some.isEmpty() ? after : Optional.of(some.getLast().id());
    } while (some.size() == StateStore.LONGEST_LIST);
    return all.reversed();
  }

  /** Writes what is going to be run, before it is. */
  void plan(String id, Plan plan, Definition definition) {
    pieces(definition.queries().queries(), id, QUERIES, Part.Queries::new);
    pieces(definition.judgements().all(), id, JUDGEMENTS, Part.Judgements::new);
    written(PLAN, id, plan);
  }

  private <T, P> void pieces(List<T> all, String id, Kind<P> kind, Function<List<T>, P> part) {
    for (int from = 0, number = 0; from < all.size(); from += PIECE, number++) {
      List<T> piece = List.copyOf(all.subList(from, Math.min(all.size(), from + PIECE)));
      written(kind, numbered(id, number), part.apply(piece));
    }
  }

  /** Writes some results. */
  void rows(String id, int number, Part.Rows rows) {
    written(ROWS, numbered(id, number), rows);
  }

  /** Writes what was found. */
  void summary(String id, Summary summary) {
    written(SUMMARY, id, summary);
  }

  /** What was run; empty until it begins. */
  public Optional<Plan> plan(String id) {
    return store.find(PLAN, id).map(Stored::content);
  }

  /** What was found; there a moment before the header says that the experiment is done. */
  public Optional<Summary> summary(String id) {
    return store.find(SUMMARY, id).map(Stored::content);
  }

  /** The queries that were asked. */
  public QuerySet queries(String id) {
    List<Query> queries = new ArrayList<>();
    parts(QUERIES, id, part -> queries.addAll(part.items()));
    return new QuerySet(queries);
  }

  /** The judgements that held. */
  public Judgements judgements(String id) {
    List<Judgement> judgements = new ArrayList<>();
    parts(JUDGEMENTS, id, part -> judgements.addAll(part.items()));
    return new Judgements(judgements);
  }

  /** The results that are there, of a profile with queries typed in some way. */
  public List<Row> rows(String id, String profile, String typing) {
    List<Row> rows = new ArrayList<>();
    rows(
        id,
        (ofProfile, typed, row) -> {
          if (ofProfile.equals(profile) && typed.equals(typing)) {
            rows.add(row);
          }
        });
    return rows;
  }

  /** Takes a result with the profile and the typing that it is of. */
  @FunctionalInterface
  public interface RowReader {
    /** The next one. */
    void read(String profile, String typing, Row row);
  }

  /** All results that are there. */
  public void rows(String id, RowReader reader) {
    parts(
        ROWS,
        id,
        part -> part.items().forEach(row -> reader.read(part.profile(), part.typing(), row)));
  }

  /** All results that are there. */
  public Results results(String id) {
    Results results = new Results();
    parts(
        ROWS,
        id,
        part -> {
          Typing typing = Typing.named(part.typing());
          part.items().forEach(row -> results.add(part.profile(), typing, row));
        });
    return results;
  }

  /**
   * Deletes all that belongs to an experiment, its header first: what is half deleted must not be
   * taken for a whole one. Parts go from the last on, so that a deletion that was cut off can be
   * repeated to take what it left.
   *
   * @param header to be deleted; empty where it is gone already
   * @return what became of the header; of one that is gone already, whether anything was left
   */
  Deletion delete(String id, Optional<Stored<Experiment>> header) {
    if (header.isPresent()) {
      Deletion deleted = store.delete(HEADER, id, header.get().version());
      if (deleted == Deletion.CHANGED) {
        return deleted;
      }
    }
    int parts = deleteOne(SUMMARY, id) + deleteOne(PLAN, id);
    for (Kind<?> kind : List.of(ROWS, JUDGEMENTS, QUERIES)) {
      parts += deleteParts(kind, id);
    }
    return header.isPresent() || parts > 0 ? Deletion.DONE : Deletion.ABSENT;
  }

  private int deleteParts(Kind<?> kind, String id) {
    int parts = 0;
    while (store.find(kind, numbered(id, parts)).isPresent()) {
      parts++;
    }
    for (int number = parts - 1; number >= 0; number--) {
      deleteOne(kind, numbered(id, number));
    }
    return parts;
  }

  private int deleteOne(Kind<?> kind, String id) {
    Optional<? extends Stored<?>> there = store.find(kind, id);
    there.ifPresent(record -> store.delete(kind, id, record.version()));
    return there.isPresent() ? 1 : 0;
  }

  private <P> void parts(Kind<P> kind, String id, java.util.function.Consumer<P> each) {
    int number = 0;
    Optional<Stored<P>> part = store.find(kind, numbered(id, number));
    while (part.isPresent()) {
      each.accept(part.get().content());
      number++;
      part = store.find(kind, numbered(id, number));
    }
  }

  private <T> Stored<T> written(Kind<T> kind, String id, T content) {
    return switch (store.create(kind, id, content)) {
      case Written.Done<T> done -> done.record();
      case Written.Changed<T> there ->
          throw new IllegalStateException("there is a " + kind.name() + " " + id + " already");
    };
  }

  private static String numbered(String id, int number) {
    return String.format(Locale.ROOT, "%s-%05d", id, number);
  }
}
