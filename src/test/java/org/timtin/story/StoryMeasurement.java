package org.timtin.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.zip.GZIPInputStream;

/**
 * Measures the near copies of a collection: what the bands and the signatures find against the
 * exact similarity of all pairs, how large stories get, and what a signature costs. Arguments: how
 * many found pairs to print for reading, then files of articles, one JSON object a line.
 */
final class StoryMeasurement {
  private static final long SEED = 20_260_204L;
  // A shingle in more articles than this is a set phrase: pairs that share nothing else are far
  // below any threshold.
  private static final int SET_PHRASE = 400;
  private static final double LOWEST = 0.3;
  // Processor time: what else the machine does must not count.
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private record Text(Copy copy, Set<Long> shingles, String shown) {}

  private record Pair(int one, int other) {}

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final List<Text> texts = new ArrayList<>();
  private long signatureNanos;

  private StoryMeasurement() {}

  public static void main(String[] arguments) throws IOException {
    StoryMeasurement measurement = new StoryMeasurement();
    for (String file : List.of(arguments).subList(1, arguments.length)) {
      measurement.read(Path.of(file));
    }
    measurement.measure(Integer.parseInt(arguments[0]));
  }

  private void read(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    try (InputStream in = Files.newInputStream(file);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in,
                    StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        add(json.readTree(line));
      }
    }
  }

  private void add(JsonNode article) {
    String title = article.path("title").asText("");
    String summary = article.path("summary").asText("");
    String body = article.path("body").asText("");
    long started = CPU.getCurrentThreadCpuTime();
    var signature = Signature.of(title, summary, body);
    signatureNanos += CPU.getCurrentThreadCpuTime() - started;
    String shown =
        String.join(
            " | ",
            article.path("source").asText(""),
            article.path("published").asText(""),
            title,
            body.substring(0, Math.min(160, body.length())));
    signature.ifPresent(
        known ->
            texts.add(
                new Text(
                    new Copy(
                        article.path("id").asText(),
                        known,
                        millis(article.path("published").asText(""))),
                    LongStream.of(Shingles.of(List.of(title, summary, body)))
                        .boxed()
                        .collect(Collectors.toSet()),
                    shown)));
  }

  private static OptionalLong millis(String published) {
    if (published.isEmpty()) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(
        published.contains("T")
            ? OffsetDateTime.parse(published).toInstant().toEpochMilli()
            : LocalDate.parse(published).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
  }

  private void measure(int samples) {
    out.printf(
        "%d articles with %d shingles or more, %.0f microseconds of processor time for a signature%n",
        texts.size(), Signature.FEWEST_SHINGLES, signatureNanos / 1_000.0 / texts.size());
    Map<Pair, Double> exact = exact();
    Set<Pair> found = found();
    Set<Pair> wanted = new HashSet<>();
    double squares = 0;
    for (Map.Entry<Pair, Double> pair : exact.entrySet()) {
      Copy one = texts.get(pair.getKey().one()).copy();
      Copy other = texts.get(pair.getKey().other()).copy();
      squares += Math.pow(one.signature().similarity(other.signature()) - pair.getValue(), 2);
      boolean near =
          Math.abs(one.published().orElse(0) - other.published().orElse(Long.MAX_VALUE / 2))
              <= Copy.SAME_TIME.toMillis();
      if (pair.getValue() >= (near ? Copy.SIMILAR : Copy.NEARLY_EQUAL)) {
        wanted.add(pair.getKey());
      }
    }
    Set<Pair> both = new HashSet<>(found);
    both.retainAll(wanted);
    out.printf(
        "%d pairs of exact similarity %.1f or more; estimates differ by %.3f (root of the mean"
            + " square)%n",
        exact.size(), LOWEST, Math.sqrt(squares / exact.size()));
    out.printf(
        "%d pairs are near copies by exact similarity; found %d, of which %d are%n",
        wanted.size(), found.size(), both.size());
    stories();
    List<Pair> shown = new ArrayList<>(found);
    shown.sort(Comparator.comparingInt(Pair::one).thenComparingInt(Pair::other));
    Collections.shuffle(shown, new Random(SEED));
    for (Pair pair : shown.subList(0, Math.min(samples, shown.size()))) {
      out.printf(
          "%.2f%n  %s%n  %s%n",
          exact.getOrDefault(pair, 0.0),
          texts.get(pair.one()).shown(),
          texts.get(pair.other()).shown());
    }
  }

  private void stories() {
    Components components = new Components();
    List<Copy> copies = texts.stream().map(Text::copy).toList();
    long started = CPU.getCurrentThreadCpuTime();
    components.joinNearCopies(copies);
    double millis = (CPU.getCurrentThreadCpuTime() - started) / 1e6;
    Map<String, List<Text>> stories = new TreeMap<>();
    texts.forEach(
        text ->
            stories
                .computeIfAbsent(components.name(text.copy().id()), name -> new ArrayList<>())
                .add(text));
    List<List<Text>> largest =
        stories.values().stream()
            .filter(story -> story.size() > 1)
            .sorted(Comparator.comparingInt((List<Text> story) -> story.size()).reversed())
            .toList();
    out.printf(
        "%d stories of several articles with %d articles, made up in %.0f ms of processor time; sizes %s ...%n",
        largest.size(),
        largest.stream().mapToInt(List::size).sum(),
        millis,
        largest.stream().limit(12).map(List::size).toList());
    largest.stream()
        .limit(4)
        .forEach(
            story -> story.stream().limit(3).forEach(text -> out.println("  " + text.shown())));
  }

  private Map<Pair, Double> exact() {
    Map<Long, List<Integer>> postings = new HashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      for (long shingle : texts.get(i).shingles()) {
        postings.computeIfAbsent(shingle, key -> new ArrayList<>()).add(i);
      }
    }
    Map<Pair, Integer> common = new HashMap<>();
    for (List<Integer> holders : postings.values()) {
      if (holders.size() <= SET_PHRASE) {
        pairs(holders).forEach(pair -> common.merge(pair, 1, Integer::sum));
      }
    }
    Map<Pair, Double> exact = new HashMap<>();
    common.forEach(
        (pair, some) -> {
          double similarity = jaccard(texts.get(pair.one()), texts.get(pair.other()), some);
          if (similarity >= LOWEST) {
            exact.put(pair, similarity);
          }
        });
    return exact;
  }

  private static double jaccard(Text one, Text other, int atLeast) {
    if (atLeast < 2) {
      return 0;
    }
    int all = one.shingles().size() + other.shingles().size();
    long both = one.shingles().stream().filter(other.shingles()::contains).count();
    return (double) both / (all - both);
  }

  private Set<Pair> found() {
    Map<String, List<Integer>> byBand = new HashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      for (String band : texts.get(i).copy().signature().bands()) {
        byBand.computeIfAbsent(band, key -> new ArrayList<>()).add(i);
      }
    }
    Set<Pair> looked = new HashSet<>();
    byBand.values().forEach(holders -> looked.addAll(pairs(holders)));
    Set<Pair> found = new HashSet<>();
    for (Pair pair : looked) {
      if (texts.get(pair.one()).copy().isNearCopyOf(texts.get(pair.other()).copy())) {
        found.add(pair);
      }
    }
    out.printf(
        "%d pairs share a band, %.2f an article%n",
        looked.size(), (double) looked.size() / texts.size());
    return found;
  }

  private static List<Pair> pairs(List<Integer> holders) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < holders.size(); i++) {
      for (int j = i + 1; j < holders.size(); j++) {
        pairs.add(new Pair(holders.get(i), holders.get(j)));
      }
    }
    return pairs;
  }
}
