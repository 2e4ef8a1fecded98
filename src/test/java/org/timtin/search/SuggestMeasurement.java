package org.timtin.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.timtin.annotate.Authority;
import org.timtin.annotate.Countries;
import org.timtin.experiment.typing.Typing;

/**
 * Measures suggestions over HTTP as somebody types: headlines, people and countries letter by
 * letter, with and without diacritics, one request a keystroke and one at a time. Arguments: the
 * data folder, and the address of a service, which gets the headlines if it has no article yet.
 * Prints p50, p95 and p99 in milliseconds from request to answer, by what is typed.
 */
final class SuggestMeasurement {
  private static final long SEED = 5;
  private static final int HEADLINES = 60;
  private static final int NAMES = 60;
  private static final int MOST_KEYS = 40;
  private static final int ROUNDS = 2;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final HttpClient http = HttpClient.newHttpClient();
  private final URI service;

  private SuggestMeasurement(URI service) {
    this.service = service;
  }

  public static void main(String[] arguments) throws Exception {
    Path data = Path.of(arguments[0]);
    String address = arguments.length > 1 ? arguments[1] : "http://127.0.0.1:8080";
    SuggestMeasurement measurement = new SuggestMeasurement(URI.create(address));
    measurement.fill(data.resolve("headlines").resolve("articles.ndjson.gz"));
    measurement.measure(keystrokes(MeasuredSet.all(data).getFirst()));
  }

  private void fill(Path headlines) throws Exception {
    if (total() == 0) {
      HttpRequest articles =
          HttpRequest.newBuilder(service.resolve("/v1/articles"))
              .header("Content-Type", "application/x-ndjson")
              .POST(HttpRequest.BodyPublishers.ofInputStream(() -> open(headlines)))
              .build();
      HttpResponse<String> answer = http.send(articles, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(answer.body());
      }
    }
    out.printf("%d articles%n", total());
  }

  private static InputStream open(Path gzipped) {
    try {
      return new GZIPInputStream(Files.newInputStream(gzipped));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long total() throws Exception {
    return get("/v1/search?size=1").at("/total/value").asLong();
  }

  /** What is typed, key by key: one list a text. */
  private static List<String> keystrokes(MeasuredSet set) {
    Random random = new Random(SEED);
    List<String> headlines = new ArrayList<>(set.queries().values());
    Collections.shuffle(headlines, random);
    List<String> names = new ArrayList<>();
    Authority authority = Authority.load();
    authority.keys().stream().sorted().forEach(key -> authority.label(key).ifPresent(names::add));
    Countries countries = Countries.load();
    countries.codes().forEach(code -> names.add(countries.label(code)));
    Collections.shuffle(names, random);
    List<String> texts = new ArrayList<>(headlines.subList(0, HEADLINES));
    texts.addAll(names.subList(0, NAMES));
    texts.addAll(List.of("Tập Cận Bình", "Tô Lâm", "Donald Trump", "Nga", "Trung Quốc", "Mỹ"));
    List<String> typed = new ArrayList<>();
    for (String text : texts) {
      for (String way : List.of(text, Typing.BARE.of(text, SEED).toLowerCase(Locale.ROOT))) {
        for (int end = 1; end <= Math.min(MOST_KEYS, way.length()); end++) {
          typed.add(way.substring(0, end));
        }
      }
    }
    return typed;
  }

  private void measure(List<String> keystrokes) throws Exception {
    Map<String, List<Long>> nanos = new LinkedHashMap<>();
    // The first round is a warm-up, as for a service that runs.
    for (int round = 0; round <= ROUNDS; round++) {
      for (String typed : keystrokes) {
        for (String filter : List.of("", "&country=US&from=2025-10-01&to=2025-12-31")) {
          String path =
              "/v1/suggest?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8) + filter;
          long started = System.nanoTime();
          get(path);
          long took = System.nanoTime() - started;
          if (round > 0) {
            String kind = filter.isEmpty() ? "" : ", filtered";
            nanos.computeIfAbsent("all" + kind, any -> new ArrayList<>()).add(took);
            nanos.computeIfAbsent(length(typed) + kind, any -> new ArrayList<>()).add(took);
          }
        }
      }
    }
    nanos.forEach(this::print);
  }

  private static String length(String typed) {
    if (typed.length() == 1) {
      return "one letter";
    }
    return typed.length() <= 3 ? "2 or 3 characters" : "4 and more";
  }

  private void print(String kind, List<Long> nanos) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    out.printf(
        Locale.ROOT,
        "%-28s %6d requests  p50 %5.1f  p95 %5.1f  p99 %5.1f  most %6.1f ms%n",
        kind,
        sorted.length,
        percentile(sorted, 50),
        percentile(sorted, 95),
        percentile(sorted, 99),
        Arrays.stream(sorted).max().orElse(0) / 1e6);
  }

  private static double percentile(long[] sorted, int percent) {
    return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
  }

  private JsonNode get(String path) throws Exception {
    HttpResponse<byte[]> answer =
        http.send(
            HttpRequest.newBuilder(service.resolve(path)).build(),
            HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + ": " + answer.statusCode());
    }
    return JSON.readTree(answer.body());
  }
}
