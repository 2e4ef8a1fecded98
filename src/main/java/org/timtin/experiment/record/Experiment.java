package org.timtin.experiment.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;

/**
 * An experiment as it stands. While it is active, the service that runs it writes it again and
 * again; afterwards nobody does.
 *
 * @param id by which it is asked for; later experiments have higher ones
 * @param name for people
 * @param state where it stands
 * @param created when it was asked for
 * @param ended when it came to its end, whichever
 * @param done how many searches were asked
 * @param of how many there are
 * @param passed whether every gate holds; absent unless it is done
 * @param problem why it did not come to a good end
 * @param owner the running service that runs it
 * @param beat when that last said so
 * @param cancelling whether somebody asked for its end
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Experiment(
    String id,
    String name,
    State state,
    Instant created,
    Optional<Instant> ended,
    int done,
    int of,
    Optional<Boolean> passed,
    Optional<String> problem,
    String owner,
    Instant beat,
    boolean cancelling) {

  /** The same, further on. */
  public Experiment at(State now, int searches, Instant moment) {
    return new Experiment(
        id, name, now, created, ended, searches, of, passed, problem, owner, moment, cancelling);
  }

  /** The same, at its end. */
  public Experiment ended(
      State last, Optional<Boolean> gates, Optional<String> why, Instant moment) {
    return new Experiment(
        id,
        name,
        last,
        created,
        Optional.of(moment),
        done,
        of,
        gates,
        why,
        owner,
        moment,
        cancelling);
  }

  /** The same, asked to end. */
  public Experiment toBeCancelled() {
    return new Experiment(
        id, name, state, created, ended, done, of, passed, problem, owner, beat, true);
  }
}
