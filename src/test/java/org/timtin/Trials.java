package org.timtin;

import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;

/**
 * Properties of the running service: jqwik's samples and its shrinking, inside a test that Quarkus
 * has started. Seeded: the same samples every time. A failure names the smallest sample that fails.
 */
public final class Trials {
  private static final int SIZE = 1_000;
  private static final int MOST_STEPS = 200;

  private Trials() {}

  /** Tries the property on so many samples. */
  public static <T> void forAll(Arbitrary<T> samples, long seed, int tries, Consumer<T> property) {
    Random random = new Random(seed);
    JqwikSession.run(
        () -> {
          RandomGenerator<T> generator = samples.generator(SIZE);
          for (int i = 0; i < tries; i++) {
            Shrinkable<T> sample = generator.next(random);
            Optional<AssertionError> failure = failure(property, sample.value());
            if (failure.isPresent()) {
              throw smallest(sample, failure.get(), property);
            }
          }
        });
  }

  private static <T> AssertionError smallest(
      Shrinkable<T> failed, AssertionError failure, Consumer<T> property) {
    Shrinkable<T> smallest = failed;
    AssertionError reason = failure;
    for (int step = 0; step < MOST_STEPS; step++) {
      Optional<Shrinkable<T>> smaller =
          smallest.shrink().filter(s -> failure(property, s.value()).isPresent()).findFirst();
      if (smaller.isEmpty()) {
        break;
      }
      smallest = smaller.get();
      reason = failure(property, smallest.value()).orElse(reason);
    }
    return new AssertionError(
        "fails for "
            + smallest.value()
            + ", shrunk from "
            + failed.value()
            + ": "
            + reason.getMessage(),
        reason);
  }

  private static <T> Optional<AssertionError> failure(Consumer<T> property, T sample) {
    try {
      property.accept(sample);
      return Optional.empty();
    } catch (AssertionError e) {
      return Optional.of(e);
    }
  }
}
