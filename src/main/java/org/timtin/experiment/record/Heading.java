package org.timtin.experiment.record;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.timtin.state.Stored;

/**
 * The header of an experiment that this service runs: written by several of its threads, and now
 * and then by another service that wants its end.
 */
final class Heading {
  private final ExperimentStore store;
  private Stored<Experiment> last;

  Heading(ExperimentStore store, Stored<Experiment> created) {
    this.store = store;
    this.last = created;
  }

  /** As it was last written by this service, or seen. */
  synchronized Experiment content() {
    return last.content();
  }

  /**
   * Writes a change of it. What another service wrote meanwhile is kept, so the change is made to
   * that. What has ended is not written again, nor what was deleted: that counts as cancelled.
   */
  synchronized void change(UnaryOperator<Experiment> change) {
    while (last.content().state().isActive()) {
      Optional<Stored<Experiment>> written = store.replace(last, change.apply(last.content()));
      if (written.isPresent()) {
        last = written.get();
        return;
      }
      last = store.find(last.id()).orElseGet(this::deleted);
    }
  }

  private Stored<Experiment> deleted() {
    Experiment ended =
        last.content()
            .ended(
                State.CANCELLED,
                Optional.empty(),
                Optional.of("it was deleted"),
                last.content().beat());
    return new Stored<>(last.id(), last.version(), last.created(), last.changed(), ended);
  }
}
