package org.timtin.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.timtin.annotate.Annotations;
import org.timtin.annotate.Annotator;
import org.timtin.annotate.Official;
import org.timtin.search.query.MatchedAs;

/**
 * A measured collection in the engine: once by {@code mappings/articles.json}, and once for the
 * baselines, which share no analyzer with it.
 */
final class MeasuredIndex {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final int BULK_CHARACTERS = 4_000_000;

  private final URI engine;

  MeasuredIndex(URI engine) {
    this.engine = engine;
  }

  static String product(MeasuredSet set) {
    return "measure-" + set.name();
  }

  static String baseline(MeasuredSet set) {
    return "measure-" + set.name() + "-baseline";
  }

  /** Without bigram fields, but with the engine's own pairs for phrases. */
  static String phrases(MeasuredSet set) {
    return "measure-" + set.name() + "-phrases";
  }

  /** Without bigram fields, but with fields of the collection's words of two syllables. */
  static String compounds(MeasuredSet set) {
    return "measure-" + set.name() + "-compounds";
  }

  /** Builds the indexes of a collection anew. */
  void build(MeasuredSet set, Annotator annotator) {
    create(product(set), MeasuredDefinition.product());
    create(phrases(set), MeasuredDefinition.phrases());
    create(compounds(set), MeasuredDefinition.compounds());
    create(baseline(set), MeasuredDefinition.BASELINE);
    Map<MatchedAs, MeasuredCompounds> dictionaries = MeasuredCompounds.of(set);
    StringBuilder bulk = new StringBuilder();
    set.articles(
        text -> {
          ObjectNode document = JSON.createObjectNode();
          document.put("id", text.id());
          document.put("title", text.title());
          document.put("summary", text.summary());
          document.put("body", text.body());
          line(bulk, baseline(set), document);
          Annotations found =
              annotator.annotate(text.title(), text.summary(), text.body(), Optional.empty());
          found.countries().forEach(document.withArray("countries")::add);
          found.officials().stream()
              .map(Official::key)
              .forEach(document.withArray("officials")::add);
          line(bulk, product(set), document);
          line(bulk, phrases(set), document);
          dictionaries.forEach(
              (form, words) -> {
                document.put(
                    MeasuredDefinition.compoundField("title", form), words.in(text.title()));
                document.put(
                    MeasuredDefinition.compoundField("summary", form), words.in(text.summary()));
                document.put(MeasuredDefinition.compoundField("body", form), words.in(text.body()));
              });
          line(bulk, compounds(set), document);
          if (bulk.length() > BULK_CHARACTERS) {
            send(bulk);
          }
        });
    send(bulk);
    for (String index : indexes(set)) {
      call("POST", index + "/_refresh", "");
      call("POST", index + "/_forcemerge?max_num_segments=1", "");
    }
  }

  boolean exists(MeasuredSet set) {
    return call("GET", "_cat/indices?format=json", "")
        .findValuesAsText("index")
        .containsAll(indexes(set));
  }

  static List<String> indexes(MeasuredSet set) {
    return List.of(product(set), phrases(set), compounds(set), baseline(set));
  }

  /**
   * Changes a number of a similarity of the service's index, which takes effect at once.
   *
   * @param path {@code similarity.folded.k1}
   * @return what it was
   */
  double similarity(MeasuredSet set, String path, double value) {
    String index = product(set);
    String setting = "index." + path;
    JsonNode before =
        call("GET", index + "/_settings/" + setting + "?flat_settings", "")
            .path(index)
            .path("settings")
            .path(setting);
    if (before.isMissingNode()) {
      throw new IllegalArgumentException(index + " has no " + path);
    }
    call("POST", index + "/_close", "");
    call("PUT", index + "/_settings", "{\"%s\": %s}".formatted(setting, value));
    call("POST", index + "/_open", "");
    call("GET", "_cluster/health/" + index + "?wait_for_status=green", "");
    return before.asDouble();
  }

  /** Bytes on disk. */
  long size(String index) {
    return call("GET", index + "/_stats/store", "")
        .at("/_all/primaries/store/size_in_bytes")
        .asLong();
  }

  private void create(String index, String definition) {
    call("DELETE", index + "?ignore_unavailable=true", "");
    call("PUT", index, definition);
  }

  private static void line(StringBuilder bulk, String index, ObjectNode document) {
    ObjectNode action = JSON.createObjectNode();
    action.putObject("index").put("_index", index).put("_id", document.path("id").asText());
    bulk.append(action).append('\n').append(document).append('\n');
  }

  private void send(StringBuilder bulk) {
    if (bulk.isEmpty()) {
      return;
    }
    JsonNode answer = call("POST", "_bulk", bulk.toString());
    if (answer.path("errors").asBoolean(true)) {
      throw new IllegalStateException("refused: " + answer.toString().substring(0, 500));
    }
    bulk.setLength(0);
  }

  private JsonNode call(String method, String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(engine.resolve("/" + path))
            .timeout(Duration.ofMinutes(10))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() >= 300) {
        throw new IllegalStateException(
            String.format(
                Locale.ROOT, "%s %s: %d %s", method, path, response.statusCode(), response.body()));
      }
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
