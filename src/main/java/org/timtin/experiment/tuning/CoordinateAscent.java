package org.timtin.experiment.tuning;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;

/**
 * Coordinate ascent: one weight after the other is tried at several values while the others stay,
 * and keeps the best one. When a pass over all weights gains nothing, the steps become smaller;
 * when the smallest gain nothing, it is at its end, which is a top of its surroundings and need not
 * be the highest of all (Metzler and Croft, Linear feature-based models for information retrieval,
 * Information Retrieval 10, 2007).
 */
public final class CoordinateAscent {
  /** What a weight is multiplied by, in passes from coarse to fine. */
  private static final double[][] FACTORS = {{0, .25, .5, 2, 4}, {.65, .8, 1.25, 1.5}, {.9, 1.1}};

  /** What is tried instead where a weight is 0. */
  private static final double[] FROM_ZERO = {.1, .3, 1};

  /** As far as a profile's weights may go. */
  private static final double HEAVIEST = 1_000;

  private static final MathContext DIGITS = new MathContext(4);

  /** Says how good profiles are. */
  @FunctionalInterface
  public interface Evaluator {
    /**
     * The value of each profile, higher for better ones; empty when no more may be asked.
     *
     * @param profiles at most 6
     */
    Optional<double[]> values(List<ObjectNode> profiles);
  }

  /** Hears of each step. */
  @FunctionalInterface
  public interface Listener {
    /** A weight got another value. */
    void moved(Step step);
  }

  /**
   * A weight that got another value.
   *
   * @param value of the profile since then
   */
  public record Step(WeightPath path, double from, double to, double value) {}

  /**
   * What was found.
   *
   * @param profile the best one
   * @param before value of the one that it began with
   * @param after value of the best one
   * @param converged whether the smallest steps gained nothing more, rather than that it was
   *     stopped
   */
  public record Found(ObjectNode profile, double before, double after, boolean converged) {}

  private final Evaluator evaluator;
  private final List<WeightPath> paths;
  private final double leastGain;
  private final Random random;

  /**
   * @param paths the weights that may change
   * @param leastGain a smaller gain is none
   * @param seed of the order in which the weights are tried
   */
  public CoordinateAscent(
      Evaluator evaluator, List<WeightPath> paths, double leastGain, long seed) {
    this.evaluator = evaluator;
    this.paths = List.copyOf(paths);
    this.leastGain = leastGain;
    this.random = new Random(seed);
  }

  /** Climbs from a profile as far as it goes; empty when not even that may be asked. */
  public Optional<Found> from(ObjectNode start, Listener listener) {
    Optional<double[]> first = evaluator.values(List.of(start));
    if (first.isEmpty()) {
      return Optional.empty();
    }
    double before = first.get()[0];
    Found best = new Found(start, before, before, false);
    for (double[] factors : FACTORS) {
      boolean gained = true;
      while (gained) {
        double earlier = best.after();
        List<WeightPath> order = new ArrayList<>(paths);
        Collections.shuffle(order, random);
        for (WeightPath path : order) {
          Optional<Found> next = tried(best, path, factors, listener);
          if (next.isEmpty()) {
            return Optional.of(best);
          }
          best = next.get();
        }
        gained = best.after() > earlier;
      }
    }
    return Optional.of(new Found(best.profile(), before, best.after(), true));
  }

  /** The best after one weight was tried; empty when no more may be asked. */
  private Optional<Found> tried(Found best, WeightPath path, double[] factors, Listener listener) {
    double from = path.in(best.profile());
    List<ObjectNode> candidates =
        values(from, factors)
            .mapToObj(value -> path.with(best.profile(), value))
            .filter(CoordinateAscent::hasField)
            .toList();
    if (candidates.isEmpty()) {
      return Optional.of(best);
    }
    Optional<double[]> values = evaluator.values(candidates);
    if (values.isEmpty()) {
      return Optional.empty();
    }
    int top = 0;
    for (int i = 1; i < candidates.size(); i++) {
      top = values.get()[i] > values.get()[top] ? i : top;
    }
    double value = values.get()[top];
    if (value < best.after() + leastGain) {
      return Optional.of(best);
    }
    ObjectNode profile = candidates.get(top);
    listener.moved(new Step(path, from, path.in(profile), value));
    return Optional.of(new Found(profile, best.before(), value, false));
  }

  private static DoubleStream values(double from, double[] factors) {
    return from == 0
        ? DoubleStream.of(FROM_ZERO)
        : DoubleStream.of(factors)
            .map(factor -> Math.min(HEAVIEST, rounded(factor * from)))
            .distinct()
            .filter(value -> value != from);
  }

  /** Four digits: more would only look exact. */
  private static double rounded(double value) {
    return new BigDecimal(value).round(DIGITS).doubleValue();
  }

  /** Without a field nothing could be found; the service refuses such a profile. */
  private static boolean hasField(ObjectNode profile) {
    for (var weight : profile.path("fields")) {
      if (weight.asDouble() > 0) {
        return true;
      }
    }
    return false;
  }
}
