package org.timtin.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.timtin.annotate.Annotator;
import org.timtin.engine.TestEngine;
import org.timtin.experiment.typing.Typing;

/**
 * Measures ranking profiles against plain baselines, over the collections of {@code
 * ../shared/data}, in several typings of each query: nDCG@10, MRR@10, the mean number of hits, and
 * the latency. Arguments: the data folder; then files of further profiles to compare, and
 *
 * <ul>
 *   <li>{@code --reuse}: keep indexes that an earlier run built in an engine that still runs
 *   <li>{@code --quick}: only the first two typings
 *   <li>{@code --only SET}: only this collection
 *   <li>{@code --compounds}: the other ways to score neighbouring words as well
 *   <li>{@code --synonyms}: the default profile without synonyms, and with them in another way
 *   <li>{@code --shares}: instead, how many words of long queries must be there
 *   <li>{@code --sweep NUMBER=V,V}: instead, the default profile with other values of one number of
 *       it ({@code typed.bigrams}) or of a similarity ({@code similarity.folded.k1}), each over
 *       both halves of the queries: what helps by accident helps one of them
 * </ul>
 */
final class RelevanceMeasurement {
  private static final int LATENCY_QUERIES = 200;
  private static final int LATENCY_ROUNDS = 5;
  private static final List<Typing> QUICK = List.of(Typing.AS_IT_IS, Typing.BARE);

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final Measuring measuring;
  private final MeasuredSystems systems;
  private final MeasuredIndex index;
  private final List<MeasuredSet> sets;

  /** The better baseline's nDCG by collection and typing. */
  private final Map<String, Double> baselines = new HashMap<>();

  private RelevanceMeasurement(
      Measuring measuring, MeasuredSystems systems, MeasuredIndex index, List<MeasuredSet> sets) {
    this.measuring = measuring;
    this.systems = systems;
    this.index = index;
    this.sets = sets;
  }

  /** Prints the tables. */
  public static void main(String[] arguments) throws IOException {
    List<String> rest = new ArrayList<>(List.of(arguments));
    boolean reuse = rest.remove("--reuse");
    List<String> only = valuesOf("--only", rest);
    List<MeasuredSet> sets =
        MeasuredSet.all(Path.of(rest.removeFirst())).stream()
            .filter(set -> only.isEmpty() || only.contains(set.name()))
            .toList();
    URI engine = TestEngine.address();
    Annotator annotator = Annotator.load();
    MeasuredIndex index = new MeasuredIndex(engine);
    for (MeasuredSet set : sets) {
      if (!reuse || !index.exists(set)) {
        index.build(set, annotator);
      }
    }
    try (Rest5Client http = Rest5Client.builder(engine).build()) {
      ElasticsearchClient client =
          new ElasticsearchClient(new Rest5ClientTransport(http, new JacksonJsonpMapper()));
      new RelevanceMeasurement(
              new Measuring(client), new MeasuredSystems(client, annotator), index, sets)
          .print(rest);
    }
  }

  private static List<String> valuesOf(String option, List<String> arguments) {
    List<String> values = new ArrayList<>();
    for (int at = arguments.indexOf(option); at >= 0; at = arguments.indexOf(option)) {
      arguments.remove(at);
      values.add(arguments.remove(at));
    }
    return values;
  }

  private void print(List<String> options) throws IOException {
    List<Typing> typings = options.remove("--quick") ? QUICK : Arrays.asList(Typing.values());
    List<String> sweeps = valuesOf("--sweep", options);
    if (options.remove("--shares")) {
      quality(List.of(Typing.AS_IT_IS), systems.shares());
    } else if (!sweeps.isEmpty()) {
      sweeps.forEach(this::sweep);
    } else {
      List<MeasuredSystem> compared = new ArrayList<>(systems.baselines());
      compared.add(systems.standardProfile());
      for (String file : options.stream().filter(option -> !option.startsWith("--")).toList()) {
        compared.add(systems.own(Path.of(file)));
      }
      quality(typings, compared);
      List<MeasuredSystem> others = new ArrayList<>();
      if (options.contains("--compounds")) {
        others.addAll(systems.neighbours());
      }
      if (options.contains("--synonyms")) {
        others.addAll(systems.synonyms());
      }
      quality(QUICK, others);
      compared.addAll(others);
      latency(compared);
      // Last: the engine refreshes what it knows of its files only every ten seconds.
      sizes();
    }
  }

  private void quality(List<Typing> typings, List<MeasuredSystem> compared) {
    for (MeasuredSet set : sets) {
      for (Typing typing : typings) {
        String asked = set.name() + " " + typing.label();
        for (MeasuredSystem system : compared) {
          Measuring.Quality quality = measuring.quality(set, typing, system);
          if (MeasuredSystem.BASELINES.contains(system.name())) {
            baselines.merge(asked, quality.ndcg(), Math::max);
          }
          out.printf(
              Locale.ROOT,
              "%-10s %-14s %-28s nDCG@10 %.4f  MRR@10 %.4f  hits %9.1f  x %.4f%n",
              set.name(),
              typing.label(),
              system.name(),
              quality.ndcg(),
              quality.mrr(),
              quality.hits(),
              quality.ndcg() / baselines.getOrDefault(asked, quality.ndcg()));
        }
      }
    }
  }

  /** One number, its values, on both halves of the queries. */
  private void sweep(String asked) {
    String path = asked.substring(0, asked.indexOf('='));
    for (String text : asked.substring(asked.indexOf('=') + 1).split(",", -1)) {
      double value = Double.parseDouble(text);
      boolean similarity = path.startsWith("similarity.");
      MeasuredSystem system = similarity ? systems.standardProfile() : systems.variant(path, value);
      for (MeasuredSet set : sets) {
        double before = similarity ? index.similarity(set, path, value) : 0;
        for (Typing typing : QUICK) {
          Measuring.Quality quality = measuring.quality(set, typing, system);
          out.printf(
              Locale.ROOT,
              "%s=%-8s %-10s %-14s nDCG@10 %.4f  halves %.4f %.4f%n",
              path,
              text,
              set.name(),
              typing.label(),
              quality.ndcg(),
              quality.firstHalf(),
              quality.secondHalf());
        }
        if (similarity) {
          index.similarity(set, path, before);
        }
      }
    }
  }

  private void latency(List<MeasuredSystem> compared) {
    for (Typing typing : QUICK) {
      List<Double> medians =
          measuring.medians(sets.getFirst(), typing, compared, LATENCY_QUERIES, LATENCY_ROUNDS);
      for (int s = 0; s < compared.size(); s++) {
        out.printf(
            Locale.ROOT,
            "latency    %-14s %-28s p50 %.2f ms  x %.2f%n",
            typing.label(),
            compared.get(s).name(),
            medians.get(s),
            medians.get(s) / medians.getFirst());
      }
    }
  }

  private void sizes() {
    for (MeasuredSet set : sets) {
      for (String name : MeasuredIndex.indexes(set)) {
        out.printf(Locale.ROOT, "index      %-32s %.1f MB%n", name, index.size(name) / 1e6);
      }
    }
  }
}
