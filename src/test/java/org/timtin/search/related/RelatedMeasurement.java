package org.timtin.search.related;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.timtin.annotate.Annotations;
import org.timtin.annotate.Annotator;
import org.timtin.annotate.Authority;
import org.timtin.annotate.Countries;
import org.timtin.annotate.Official;
import org.timtin.engine.TestEngine;
import org.timtin.experiment.metric.DiscountedGain;
import org.timtin.experiment.metric.Grades;
import org.timtin.experiment.metric.Metric;
import org.timtin.experiment.metric.Precision;
import org.timtin.experiment.metric.Ranking;
import org.timtin.index.ArticleDocument;
import org.timtin.index.ArticleIndex;
import org.timtin.search.FacetsView;
import org.timtin.search.HitView;
import org.timtin.search.MeasuredTopics;
import org.timtin.search.OfficialLabels;
import org.timtin.search.Page;
import org.timtin.search.SearchQuery;
import org.timtin.search.Selection;
import org.timtin.search.SortOrder;
import org.timtin.search.highlight.HighlightForm;
import org.timtin.search.query.AccentMode;
import org.timtin.search.ranking.RankingProfiles;

/**
 * Measures related articles on the topics of {@code ../shared/data}: articles that are judged
 * relevant to one topic are related to each other, all others are taken not to be. Prints P@5 and
 * nDCG@5, beside those of the engine's own {@code more_like_this} on the same fields, over all
 * articles and over two halves of the topics; how long one answer takes; and what the least score
 * lets through. Argument: the data folder.
 *
 * <p>Every article is a story of its own here: near copies on one topic are related by judgement.
 */
final class RelatedMeasurement {
  private static final RankingProfiles PROFILES = new RankingProfiles(Optional::empty);
  private static final int DEPTH = 5;
  private static final long SEED = 20_131_023;
  private static final int BULK = 500;
  private static final int WARM_UP = 50;

  /** What a name can weigh more than a word: nearly nothing, and more and more. */
  private static final List<Double> NAMED = List.of(0.001, 1.0, 2.0, 4.0, 8.0);

  private static final Metric NDCG = new DiscountedGain(DEPTH, DiscountedGain.Gain.LINEAR);
  private static final Metric PRECISION = new Precision(DEPTH);
  private static final List<String> PLAIN = List.of("title", "summary", "body");
  private static final List<String> PAIRS =
      List.of("title.bigrams", "summary.bigrams", "body.bigrams");

  private static final SearchQuery EVERYTHING =
      new SearchQuery(
          "",
          AccentMode.PREFER,
          Selection.ALL,
          FacetsView.DEFAULT,
          SortOrder.RELEVANCE,
          RankingProfiles.DEFAULT,
          new HitView(List.of(), HighlightForm.NONE, false),
          new Page(1, 1),
          Optional.empty());

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final ElasticsearchClient client;
  private final ArticleIndex index;
  private final OfficialLabels labels;
  private final Countries countries = Countries.load();
  private final Map<String, Map<String, Integer>> related = new TreeMap<>();
  private final Set<String> firstHalf = new HashSet<>();

  private RelatedMeasurement(
      ElasticsearchClient client,
      ArticleIndex index,
      Map<String, Map<String, Integer>> judgements) {
    this.client = client;
    this.index = index;
    this.labels = new OfficialLabels(client, Authority.load());
    List<String> topics = new ArrayList<>(new TreeMap<>(judgements).keySet());
    Collections.shuffle(topics, new Random(SEED));
    for (int i = 0; i < topics.size(); i++) {
      Map<String, Integer> topic = judgements.get(topics.get(i));
      for (String id : topic.keySet()) {
        Map<String, Integer> others = new TreeMap<>(topic);
        others.remove(id);
        related.computeIfAbsent(id, any -> new TreeMap<>()).putAll(others);
        if (i < topics.size() / 2) {
          firstHalf.add(id);
        }
      }
    }
    related.values().removeIf(Map::isEmpty);
  }

  /** Builds the index, and prints the table. */
  public static void main(String[] arguments) throws IOException {
    MeasuredTopics topics = MeasuredTopics.of(Path.of(arguments[0]));
    try (Rest5Client http = Rest5Client.builder(TestEngine.address()).build()) {
      ObjectMapper mapper = new ObjectMapper().registerModule(new Jdk8Module());
      ElasticsearchClient client =
          new ElasticsearchClient(new Rest5ClientTransport(http, new JacksonJsonpMapper(mapper)));
      ArticleIndex index = new ArticleIndex(client);
      index.ensure();
      fill(client, topics);
      index.refresh();
      new RelatedMeasurement(client, index, topics.judgements()).print();
    }
  }

  private static void fill(ElasticsearchClient client, MeasuredTopics topics) {
    Annotator annotator = Annotator.load();
    List<BulkOperation> operations = new ArrayList<>();
    topics.articles(
        text -> {
          ArticleDocument document =
              document(
                  text,
                  annotator.annotate(text.title(), text.summary(), text.body(), Optional.empty()));
          operations.add(
              BulkOperation.of(
                  b -> b.index(i -> i.index(ArticleIndex.ALIAS).id(text.id()).document(document))));
          if (operations.size() == BULK) {
            send(client, operations);
          }
        });
    send(client, operations);
  }

  private static void send(ElasticsearchClient client, List<BulkOperation> operations) {
    if (operations.isEmpty()) {
      return;
    }
    try {
      if (client.bulk(bulk -> bulk.operations(List.copyOf(operations))).errors()) {
        throw new IllegalStateException("the engine refused articles");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    operations.clear();
  }

  private static ArticleDocument document(MeasuredTopics.Article text, Annotations found) {
    List<String> officials = found.officials().stream().map(Official::key).toList();
    return new ArticleDocument(
        text.id(),
        text.title(),
        text.summary(),
        text.body(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        found.countries(),
        officials,
        officials,
        found.officials().stream()
            .map(official -> official.key() + "\t" + official.label())
            .toList(),
        found.mentions().stream()
            .map(
                mention ->
                    new ArticleDocument.StoredMention(
                        lower(mention.kind()),
                        mention.key(),
                        mention.surface(),
                        lower(mention.field()),
                        mention.start(),
                        mention.end(),
                        mention.rule(),
                        lower(mention.confidence())))
            .toList(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(text.id()),
        Optional.empty());
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private void print() {
    double best = related.values().stream().mapToDouble(ids -> Math.min(DEPTH, ids.size())).sum();
    out.printf(
        Locale.ROOT,
        "%d articles, best possible P@%d %.4f%n",
        related.size(),
        DEPTH,
        best / DEPTH / related.size());
    print("more_like_this, as it comes", id -> like(id, PLAIN, false));
    print("more_like_this, for short texts", id -> like(id, PLAIN, true));
    print("more_like_this, pairs", id -> like(id, PAIRS, true));
    for (double named : NAMED) {
      RelatedFinder finder = new RelatedFinder(client, index, labels, countries, PROFILES, named);
      print(
          "related, names x " + named,
          id -> related(finder, id).stream().map(RelatedArticles.Related::id).toList());
    }
    RelatedFinder finder = new RelatedFinder(client, index, labels, countries, PROFILES);
    List<RelatedArticles.Related> right = new ArrayList<>();
    List<RelatedArticles.Related> others = new ArrayList<>();
    related.forEach(
        (id, grades) ->
            related(finder, id)
                .forEach(one -> (grades.containsKey(one.id()) ? right : others).add(one)));
    scores("judged related", right);
    scores("the others", others);
    long named = right.stream().filter(one -> !one.shared().officials().isEmpty()).count();
    out.printf("%d of the %d judged related ones share an official%n", named, right.size());
  }

  private static List<RelatedArticles.Related> related(RelatedFinder finder, String id) {
    return finder.related(new RelatedQuery(id, EVERYTHING, DEPTH)).orElseThrow().related();
  }

  private void scores(String name, List<RelatedArticles.Related> some) {
    double[] scores = some.stream().mapToDouble(RelatedArticles.Related::score).sorted().toArray();
    out.printf(
        Locale.ROOT,
        "scores of %-16s %5d  least %.3f  1%% %.3f  10%% %.3f  median %.3f  90%% %.3f%n",
        name,
        scores.length,
        at(scores, 0),
        at(scores, 0.01),
        at(scores, 0.1),
        at(scores, 0.5),
        at(scores, 0.9));
  }

  private static double at(double[] sorted, double share) {
    return sorted.length == 0 ? 0 : sorted[(int) (share * (sorted.length - 1))];
  }

  private void print(String name, Function<String, List<String>> system) {
    // Once to warm up: caches and compiled code are no property of the order that is measured.
    int warm = related.keySet().stream().limit(WARM_UP).map(system).mapToInt(List::size).sum();
    if (warm == 0) {
      throw new IllegalStateException(name + " finds nothing");
    }
    double[] ndcg = new double[2];
    double precision = 0;
    int first = 0;
    double[] millis = new double[related.size()];
    int asked = 0;
    for (Map.Entry<String, Map<String, Integer>> one : related.entrySet()) {
      long started = System.nanoTime();
      Ranking found = new Ranking(system.apply(one.getKey()));
      millis[asked++] = (System.nanoTime() - started) / 1e6;
      Grades grades = new Grades(one.getValue());
      boolean inFirst = firstHalf.contains(one.getKey());
      first += inFirst ? 1 : 0;
      ndcg[inFirst ? 0 : 1] += NDCG.of(found, grades);
      precision += PRECISION.of(found, grades);
    }
    Arrays.sort(millis);
    out.printf(
        Locale.ROOT,
        "%-32s P@5 %.4f  nDCG@5 %.4f  halves %.4f %.4f  median %.1f ms%n",
        name,
        precision / asked,
        (ndcg[0] + ndcg[1]) / asked,
        ndcg[0] / first,
        ndcg[1] / (asked - first),
        at(millis, 0.5));
  }

  private List<String> like(String id, List<String> fields, boolean shortTexts) {
    Query query =
        Query.of(
            q ->
                q.moreLikeThis(
                    m -> {
                      m.fields(fields)
                          .like(l -> l.document(d -> d.index(ArticleIndex.ALIAS).id(id)));
                      return shortTexts ? m.minTermFreq(1).minDocFreq(2) : m;
                    }));
    try {
      SearchResponse<Void> answer =
          client.search(
              search ->
                  search
                      .index(ArticleIndex.ALIAS)
                      .query(query)
                      .size(DEPTH)
                      .source(source -> source.fetch(false)),
              Void.class);
      return answer.hits().hits().stream().map(Hit::id).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
