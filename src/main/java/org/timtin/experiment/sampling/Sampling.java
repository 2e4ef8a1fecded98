package org.timtin.experiment.sampling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Ways to choose some queries of a log. Each query is chosen once at most. */
@Schema(name = "SamplingMethod")
public enum Sampling {
  /** Those that were asked most; equal ones by text. */
  TOP {
    @Override
    List<CountedQuery> chosen(List<CountedQuery> all, Random random) {
      return sorted(all, Comparator.comparingLong(CountedQuery::count).reversed());
    }
  },
  /** Each query with the same chance, however often it was asked. */
  RANDOM {
    @Override
    List<CountedQuery> chosen(List<CountedQuery> all, Random random) {
      List<CountedQuery> shuffled = new ArrayList<>(all);
      Collections.shuffle(shuffled, random);
      return shuffled;
    }
  },
  /**
   * With chances proportional to how often each was asked, one after the other without putting
   * back: each gets the key {@code log(u) / count} of a random u from 0 to 1, and the largest keys
   * win (Efraimidis and Spirakis, Weighted random sampling with a reservoir, 2006).
   */
  FREQUENCY {
    @Override
    List<CountedQuery> chosen(List<CountedQuery> all, Random random) {
      record Keyed(CountedQuery query, double key) {}
      return all.stream()
          .map(query -> new Keyed(query, Math.log(random.nextDouble()) / query.count()))
          .toList()
          .stream()
          .sorted(Comparator.comparingDouble(Keyed::key).reversed())
          .map(Keyed::query)
          .toList();
    }
  };

  abstract List<CountedQuery> chosen(List<CountedQuery> all, Random random);

  /**
   * A sample: the same queries, size and seed give the same one.
   *
   * @param all each text once, in any order
   * @param size most queries of the sample
   */
  public List<CountedQuery> of(Collection<CountedQuery> all, int size, long seed) {
    List<CountedQuery> ordered = sorted(all, Comparator.comparing(CountedQuery::text));
    List<CountedQuery> chosen = chosen(ordered, new Random(seed));
    return List.copyOf(chosen.subList(0, Math.min(size, chosen.size())));
  }

  private static List<CountedQuery> sorted(
      Collection<CountedQuery> all, Comparator<CountedQuery> order) {
    return all.stream().sorted(order).toList();
  }
}
