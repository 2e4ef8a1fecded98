package org.timtin.experiment.queue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/**
 * Orders unjudged documents by how much their grade would tell.
 *
 * <p>A document at rank r of a contender's list has there the weight {@code d(r) = 1 / log2(r +
 * 1)}, its discount in nDCG, and 0 where it is not among the first k. Over the contenders that
 * answered the query, its informativeness is the mean of these weights plus the difference of the
 * largest and the smallest:
 *
 * <pre>informativeness = mean d + (max d - min d)</pre>
 *
 * The mean says how much of the figures rests on the document being taken for not relevant, so what
 * many contenders have high up comes early; the difference says how far its grade can move two
 * contenders apart, so what only some have, or have at very different ranks, comes early too. The
 * second part is the weight of the documents of a minimal test collection (Carterette, Allan and
 * Sitaraman, Minimal test collections for retrieval evaluation, SIGIR 2006), with the discount of
 * nDCG instead of precision's. It is between 0 and 2.
 */
public final class Informativeness {
  private Informativeness() {}

  /**
   * A document that nobody judged for a query.
   *
   * @param contenders how many have it among their first k
   * @param of how many answered the query
   * @param best its best rank, from 1
   * @param mean of the weights
   * @param disagreement largest weight less smallest
   */
  public record Unjudged(
      String query,
      String document,
      int contenders,
      int of,
      int best,
      double mean,
      double disagreement) {
    /** The sum of both. */
    public double informativeness() {
      return mean + disagreement;
    }
  }

  /**
   * The unjudged documents among the first k of any contender, most informative first; equal ones
   * by query and document.
   *
   * @param judged tells whether a document was judged for a query
   */
  public static List<Unjudged> order(
      List<RankedLists> contenders, int k, BiPredicate<String, String> judged) {
    Map<String, List<List<String>>> byQuery = new TreeMap<>();
    for (RankedLists lists : contenders) {
      lists
          .documents()
          .forEach(
              (query, documents) ->
                  byQuery
                      .computeIfAbsent(query, id -> new ArrayList<>())
                      .add(documents.subList(0, Math.min(k, documents.size()))));
    }
    List<Unjudged> all = new ArrayList<>();
    byQuery.forEach((query, lists) -> all.addAll(of(query, lists, judged)));
    all.sort(
        Comparator.comparingDouble(Unjudged::informativeness)
            .reversed()
            .thenComparing(Unjudged::query)
            .thenComparing(Unjudged::document));
    return all;
  }

  private static List<Unjudged> of(
      String query, List<List<String>> lists, BiPredicate<String, String> judged) {
    Map<String, List<Integer>> ranks = new HashMap<>();
    for (List<String> documents : lists) {
      for (int i = 0; i < documents.size(); i++) {
        if (!judged.test(query, documents.get(i))) {
          ranks.computeIfAbsent(documents.get(i), id -> new ArrayList<>()).add(i + 1);
        }
      }
    }
    List<Unjudged> unjudged = new ArrayList<>();
    ranks.forEach(
        (document, at) -> {
          int best = at.stream().mapToInt(Integer::intValue).min().orElseThrow();
          int worst = at.stream().mapToInt(Integer::intValue).max().orElseThrow();
          double sum = at.stream().mapToDouble(Informativeness::weight).sum();
          double least = at.size() < lists.size() ? 0 : weight(worst);
          unjudged.add(
              new Unjudged(
                  query,
                  document,
                  at.size(),
                  lists.size(),
                  best,
                  sum / lists.size(),
                  weight(best) - least));
        });
    return unjudged;
  }

  /** The discount of a rank. */
  static double weight(int rank) {
    return Math.log(2) / Math.log(rank + 1.0);
  }
}
