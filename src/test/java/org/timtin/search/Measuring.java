package org.timtin.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.timtin.experiment.metric.DiscountedGain;
import org.timtin.experiment.metric.Grades;
import org.timtin.experiment.metric.Metric;
import org.timtin.experiment.metric.Ranking;
import org.timtin.experiment.metric.ReciprocalRank;
import org.timtin.experiment.typing.Typing;

/** Asks a system the queries of a collection, and judges or times the answers. */
final class Measuring {
  private static final int DEPTH = 10;

  private static final Metric NDCG = new DiscountedGain(DEPTH, DiscountedGain.Gain.LINEAR);
  private static final Metric RECIPROCAL_RANK = new ReciprocalRank(DEPTH);

  /** Of typings that err by chance. */
  private static final long SLIP_SEED = 1;

  /** Which half of the queries a query is in must not depend on the run. */
  private static final long SPLIT_SEED = 4;

  /**
   * Means over queries.
   *
   * @param ndcg at 10, over all queries
   * @param firstHalf the same over one half of the queries, drawn by a fixed seed
   * @param secondHalf over the other half
   * @param mrr at 10
   * @param hits matching articles
   */
  record Quality(double ndcg, double firstHalf, double secondHalf, double mrr, double hits) {}

  private final ElasticsearchClient client;

  Measuring(ElasticsearchClient client) {
    this.client = client;
  }

  Quality quality(MeasuredSet set, Typing typing, MeasuredSystem system) {
    Map<String, Map<String, Integer>> judgements = set.judgements();
    Map<String, String> queries = set.queries();
    Set<String> half = half(queries);
    double[] ndcg = new double[2];
    double mrr = 0;
    double hits = 0;
    for (Map.Entry<String, String> query : queries.entrySet()) {
      SearchResponse<Void> answer = ask(set, typing.of(query.getValue(), SLIP_SEED), system);
      Ranking ranking = new Ranking(answer.hits().hits().stream().map(Hit::id).toList());
      Grades grades = new Grades(judgements.get(query.getKey()));
      ndcg[half.contains(query.getKey()) ? 0 : 1] += NDCG.of(ranking, grades);
      mrr += RECIPROCAL_RANK.of(ranking, grades);
      hits += answer.hits().total().value();
    }
    int all = queries.size();
    return new Quality(
        (ndcg[0] + ndcg[1]) / all,
        ndcg[0] / half.size(),
        ndcg[1] / (all - half.size()),
        mrr / all,
        hits / all);
  }

  /**
   * Median times to answer, in the order of the systems, which take turns on each query so that all
   * see the same machine.
   *
   * @return milliseconds
   */
  List<Double> medians(
      MeasuredSet set, Typing typing, List<MeasuredSystem> systems, int queries, int rounds) {
    List<String> texts =
        set.queries().values().stream()
            .limit(queries)
            .map(text -> typing.of(text, SLIP_SEED))
            .toList();
    long[][] nanos = new long[systems.size()][rounds * texts.size()];
    for (int round = 0; round < rounds; round++) {
      for (int q = 0; q < texts.size(); q++) {
        for (int s = 0; s < systems.size(); s++) {
          long started = System.nanoTime();
          ask(set, texts.get(q), systems.get(s));
          nanos[s][round * texts.size() + q] = System.nanoTime() - started;
        }
      }
    }
    List<Double> medians = new ArrayList<>();
    for (long[] times : nanos) {
      Arrays.sort(times);
      medians.add(times[times.length / 2] / 1e6);
    }
    return medians;
  }

  private static Set<String> half(Map<String, String> queries) {
    List<String> ids = new ArrayList<>(queries.keySet());
    Collections.shuffle(ids, new Random(SPLIT_SEED));
    return new HashSet<>(ids.subList(0, ids.size() / 2));
  }

  private SearchResponse<Void> ask(MeasuredSet set, String text, MeasuredSystem system) {
    Iterator<Query> queries = system.queries().apply(set, text).iterator();
    while (true) {
      Query query = queries.next();
      try {
        SearchResponse<Void> answer =
            client.search(
                search ->
                    search
                        .index(system.index().apply(set))
                        .query(query)
                        .size(DEPTH)
                        .source(source -> source.fetch(false))
                        .trackTotalHits(track -> track.enabled(true))
                        .sort(s -> s.score(o -> o.order(SortOrder.Desc)))
                        .sort(s -> s.field(f -> f.field("id").order(SortOrder.Asc))),
                Void.class);
        if (answer.hits().total().value() > 0 || !queries.hasNext()) {
          return answer;
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
