package org.timtin.experiment.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.timtin.experiment.judgement.Query;
import org.timtin.experiment.judging.JudgedQuery;
import org.timtin.experiment.judging.JudgementSets;
import org.timtin.experiment.judging.SetContent;
import org.timtin.experiment.queue.Informativeness.Unjudged;
import org.timtin.experiment.record.ExperimentStore;
import org.timtin.experiment.record.Plan;
import org.timtin.index.ArticleDocument;
import org.timtin.index.ArticleStore;

/** Makes queues from the stored results of the experiments that were run with a set. */
@ApplicationScoped
public class Queues {
  /** Most contenders that are looked at: of more, the latest. */
  public static final int MOST_CONTENDERS = 50;

  /** Candidates whose articles are looked up at once. */
  private static final int LOOKED_UP = 200;

  /** What makes two contenders one and the same: then only its latest results count. */
  private record Contender(String weights, String accents, String typing) {}

  /** Where a contender's results are. */
  private record Source(String experiment, String profile, String typing) {}

  private final JudgementSets sets;
  private final ExperimentStore experiments;
  private final ArticleStore articles;

  public Queues(JudgementSets sets, ExperimentStore experiments, ArticleStore articles) {
    this.sets = sets;
    this.experiments = experiments;
    this.articles = articles;
  }

  /**
   * The unjudged documents of a set, of articles that are still there.
   *
   * @param k how many first hits to look at
   * @param size most documents of the answer
   * @throws org.timtin.experiment.judging.NoSuchSet when there is no set of that name
   */
  public JudgingQueue of(String name, int k, int size) {
    SetContent set = sets.content(name);
    Map<Contender, Source> sources = sources(name);
    Map<String, String> texts =
        set.queries().stream().collect(Collectors.toMap(JudgedQuery::id, JudgedQuery::text));
    Map<String, Set<String>> judged =
        set.queries().stream()
            .collect(Collectors.toMap(JudgedQuery::id, query -> query.at(sets.now()).keySet()));
    Set<String> looked = new LinkedHashSet<>();
    sources.values().forEach(source -> looked.add(source.experiment()));
    List<Unjudged> unjudged =
        Informativeness.order(
            results(sources, texts),
            k,
            (query, document) -> judged.getOrDefault(query, Set.of()).contains(document));
    return new JudgingQueue(
        name,
        k,
        List.copyOf(looked),
        sources.size(),
        unjudged.size(),
        first(unjudged, size, texts));
  }

  private Map<Contender, Source> sources(String set) {
    Map<Contender, Source> sources = new LinkedHashMap<>();
    for (var stored : experiments.plans(set)) {
      Plan plan = stored.content();
      for (Plan.Profile profile : plan.profiles()) {
        for (String typing : plan.typings()) {
          if (sources.size() < MOST_CONTENDERS) {
            sources.putIfAbsent(
                new Contender(profile.hash(), profile.accents(), typing),
                new Source(stored.id(), profile.name(), typing));
          }
        }
      }
    }
    return sources;
  }

  private List<RankedLists> results(Map<Contender, Source> sources, Map<String, String> texts) {
    Map<Source, Map<String, List<String>>> results = new LinkedHashMap<>();
    sources.values().forEach(source -> results.put(source, new HashMap<>()));
    sources.values().stream()
        .map(Source::experiment)
        .distinct()
        .forEach(
            id -> {
              Set<String> queries = sameQueries(id, texts);
              experiments.rows(
                  id,
                  (profile, typing, row) -> {
                    var lists = results.get(new Source(id, profile, typing));
                    if (lists != null && row.isAnswered() && queries.contains(row.query())) {
                      lists.put(row.query(), row.documents());
                    }
                  });
            });
    return results.values().stream().map(RankedLists::new).toList();
  }

  /**
   * An experiment may have had queries of its own, or been run with an earlier set of the name: an
   * id alone does not say that it is the same query.
   */
  private Set<String> sameQueries(String experiment, Map<String, String> texts) {
    return experiments.queries(experiment).queries().stream()
        .filter(query -> query.text().equals(texts.get(query.id())))
        .map(Query::id)
        .collect(Collectors.toSet());
  }

  private List<JudgingQueue.Item> first(
      List<Unjudged> unjudged, int size, Map<String, String> texts) {
    List<JudgingQueue.Item> items = new ArrayList<>();
    for (int from = 0; from < unjudged.size() && items.size() < size; from += LOOKED_UP) {
      List<Unjudged> some = unjudged.subList(from, Math.min(unjudged.size(), from + LOOKED_UP));
      Set<String> present =
          articles.present(some.stream().map(Unjudged::document).collect(Collectors.toSet()));
      for (Unjudged one : some) {
        if (items.size() < size && present.contains(one.document())) {
          Optional<ArticleDocument> article = articles.find(one.document());
          article.ifPresent(there -> items.add(item(one, there, texts.get(one.query()))));
        }
      }
    }
    return items;
  }

  private static JudgingQueue.Item item(Unjudged one, ArticleDocument article, String text) {
    return new JudgingQueue.Item(
        one.query(),
        text,
        one.document(),
        article.shownTitle(),
        article.published(),
        one.contenders(),
        one.of(),
        one.best(),
        one.mean(),
        one.disagreement(),
        one.informativeness());
  }
}
