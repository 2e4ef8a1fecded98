package org.timtin.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Measures how long a running service takes to look through its officials by a prefix, as a client
 * sees it: {@code ./timtin bench facets http://127.0.0.1:8080}. Prefixes are one to four letters,
 * without diacritics, of words of names that the collection has.
 */
final class FacetLatency {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final long SEED = 20_260_301L;
  private static final int WARM_UP = 300;
  private static final int MEASURED = 1_000;
  private static final int LONGEST_PREFIX = 4;

  private final String service;
  private final Random random = new Random(SEED);

  private FacetLatency(String service) {
    this.service = service;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    FacetLatency latency =
        new FacetLatency(arguments.length == 0 ? "http://127.0.0.1:8080" : arguments[0]);
    List<String> words = latency.words();
    JsonNode all = latency.get("/v1/search?size=1&facets=none");
    out.println(all.at("/total/value").asLong() + " articles");
    latency.measure(out, "no words", "", words);
    latency.measure(out, "hội đàm", "&q=" + encoded("hội đàm"), words);
    latency.measure(out, "viet nam, country=US", "&q=viet+nam&country=US", words);
    latency.measure(out, "by name", "&official.order=name", words);
  }

  private void measure(PrintStream out, String what, String search, List<String> words)
      throws IOException, InterruptedException {
    long[] nanos = new long[MEASURED];
    for (int i = -WARM_UP; i < MEASURED; i++) {
      String word = words.get(random.nextInt(words.size()));
      String prefix =
          word.substring(0, Math.min(word.length(), 1 + random.nextInt(LONGEST_PREFIX)));
      long started = System.nanoTime();
      get("/v1/facets/official?prefix=" + encoded(prefix) + search);
      if (i >= 0) {
        nanos[i] = System.nanoTime() - started;
      }
    }
    Arrays.sort(nanos);
    out.printf(
        "%-22s p50 %5.1f ms   p95 %5.1f ms   p99 %5.1f ms%n",
        what, milliseconds(nanos, 0.5), milliseconds(nanos, 0.95), milliseconds(nanos, 0.99));
  }

  private static double milliseconds(long[] sorted, double share) {
    return sorted[(int) (share * (sorted.length - 1))] / (double) Duration.ofMillis(1).toNanos();
  }

  private List<String> words() throws IOException, InterruptedException {
    List<String> words = new ArrayList<>();
    JsonNode values = get("/v1/facets/official?official.size=1000").at("/values/buckets");
    for (JsonNode bucket : values) {
      words.addAll(List.of(bucket.path("value").asText().split("-", -1)));
    }
    words.removeIf(String::isEmpty);
    return words;
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    HttpResponse<byte[]> response =
        HTTP.send(
            HttpRequest.newBuilder(URI.create(service + path)).build(),
            HttpResponse.BodyHandlers.ofByteArray());
    if (response.statusCode() != 200) {
      throw new IllegalStateException(path + ": " + response.statusCode());
    }
    return JSON.readTree(response.body());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
