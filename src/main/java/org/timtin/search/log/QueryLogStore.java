package org.timtin.search.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.timtin.state.Deletion;
import org.timtin.state.Kind;
import org.timtin.state.StateStore;
import org.timtin.state.Stored;
import org.timtin.state.Written;

/**
 * Keeps logged queries in {@code timtin-state}, many in one record. The ids of the records begin
 * with the time, so that the oldest come first.
 */
@ApplicationScoped
class QueryLogStore {
  private static final Kind<LoggedQuery.Batch> KIND =
      new Kind<>("query-log", LoggedQuery.Batch.class);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** Records read at once, each of up to some hundred kilobytes. */
  private static final int PAGE = 20;

  private final StateStore store;

  QueryLogStore(StateStore store) {
    this.store = store;
  }

  /** An id for a batch that was begun at this moment. */
  static String id(Instant moment) {
    return MOMENT.format(moment) + "-" + UUID.randomUUID();
  }

  /** Writes a batch; one that is there was written before, though its answer was lost. */
  void write(String id, LoggedQuery.Batch batch) {
    Written<LoggedQuery.Batch> written = store.create(KIND, id, batch);
    switch (written) {
      case Written.Done<LoggedQuery.Batch> done -> {
        // It is there.
      }
      case Written.Changed<LoggedQuery.Batch> there -> {
        // It was there already.
      }
    }
  }

  /** Reads everything, oldest batch first. */
  void read(Consumer<LoggedQuery> each) {
    Optional<String> after = Optional.empty();
    List<Stored<LoggedQuery.Batch>> some;
    do {
      some = store.list(KIND, after, PAGE);
      some.forEach(batch -> batch.content().queries().forEach(each));
      after = some.isEmpty() ? after : Optional.of(some.getLast().id());
    } while (some.size() == PAGE);
  }

  /**
   * Deletes the batches that were begun before a moment.
   *
   * @return how many queries were in them
   */
  int deleteBefore(Instant moment) {
    String limit = MOMENT.format(moment);
    int deleted = 0;
    List<Stored<LoggedQuery.Batch>> some;
    boolean more;
    do {
      some = store.list(KIND, Optional.empty(), PAGE);
      List<Stored<LoggedQuery.Batch>> old =
          some.stream().filter(batch -> batch.id().compareTo(limit) < 0).toList();
      for (Stored<LoggedQuery.Batch> batch : old) {
        // Another instance may delete the same; nobody changes one.
        if (store.delete(KIND, batch.id(), batch.version()) == Deletion.DONE) {
          deleted += batch.content().queries().size();
        }
      }
      more = old.size() == PAGE;
    } while (more);
    return deleted;
  }
}
