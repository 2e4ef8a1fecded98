package org.timtin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.timtin.SampleArticles;
import org.timtin.Service;
import org.timtin.article.ArticleReader;
import org.timtin.article.ArticleStream;
import org.timtin.article.Entry;
import org.timtin.article.Format;
import org.timtin.engine.TestEngine;
import org.timtin.experiment.format.TrecQrels;
import org.timtin.experiment.format.TsvQueries;
import org.timtin.experiment.judgement.Judgement;
import org.timtin.experiment.judgement.Query;

/**
 * The gate of the project's own ranking: the command, as anybody's CI would run it, over the sample
 * collection and judgements made by reading it. That it passes says little unless it fails where it
 * should, so rankings that are known to be worse go through the same gate.
 */
@QuarkusTest
@WithTestResource(TestEngine.class)
class SampleGateTest {
  private static final Path FOLDER = Path.of("src/test/resources/experiment/sample");
  private static final Path GATE = FOLDER.resolve("gate.json");
  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject Service service;
  @Inject SampleArticles sample;
  @Inject ArticleReader reader;
  @TestHTTPResource URI url;
  @TempDir Path folder;

  @BeforeEach
  void collection() {
    if (service.freshFor(SampleGateTest.class)) {
      assertThat(sample.load().refused()).isEmpty();
    }
  }

  private Run experiment(Path file) {
    String address = url.toString().replaceFirst("/$", "");
    return Run.of(
        new Surroundings(Map.of("TIMTIN_URL", address), false), "experiment", file.toString());
  }

  /** The same gate, asked of another profile. */
  private Run gated(String profile) throws IOException {
    ObjectNode gate = (ObjectNode) JSON.readTree(GATE.toFile());
    for (String field : List.of("queries", "judgements")) {
      gate.put(field, FOLDER.resolve(gate.path(field).asText()).toAbsolutePath().toString());
    }
    gate.putArray("profiles").add(JSON.readTree(profile));
    Path file = folder.resolve("gate.json");
    Files.writeString(file, gate.toString());
    return experiment(file);
  }

  private static List<String> failures(Run run) {
    assertThat(run.status()).as(run.err() + run.out()).isEqualTo(1);
    return run.out().lines().filter(line -> line.startsWith("FAILED: ")).toList();
  }

  @Test
  void the_default_profile_passes() {
    Run run = experiment(GATE);
    assertThat(run.status()).as(run.err() + run.out()).isZero();
    assertThat(run.out()).contains("passed: ").doesNotContain("FAILED", "without judgements");
  }

  @Test
  void words_taken_literally_fail_where_queries_lack_their_diacritics() throws IOException {
    Run run = gated("{\"name\": \"literal\", \"profile\": \"words\", \"accents\": \"strict\"}");
    assertThat(failures(run))
        .anyMatch(line -> line.contains("ndcg@5") && line.contains("(literal, no_diacritics)"));
  }

  @Test
  void folded_words_alone_fail_where_queries_have_their_diacritics() throws IOException {
    Run run = gated("{\"name\": \"folded\", \"profile\": \"words\", \"accents\": \"ignore\"}");
    assertThat(failures(run))
        .anyMatch(line -> line.contains("ndcg@5") && line.contains("(folded, as_typed)"));
  }

  // Not every shuffle is worse: see README.md beside the gate.
  @ParameterizedTest
  @ValueSource(longs = {2, 4, 14})
  void shuffled_weights_fail(long seed) throws IOException {
    ObjectNode profile = JSON.createObjectNode().put("name", "shuffled");
    profile.set("weights", shuffled(seed));
    assertThat(failures(gated(profile.toString())))
        .anyMatch(line -> line.contains("ndcg@5") && line.contains("(shuffled, no_diacritics)"));
  }

  /**
   * Weights of the default profile, each in the place of another: as they were when the gates were
   * set, so that the test still says the same when the profile gets better ones.
   */
  private static ObjectNode shuffled(long seed) throws IOException {
    ObjectNode weights = (ObjectNode) JSON.readTree(FOLDER.resolve("default-88abc0.json").toFile());
    List<Place> places = new ArrayList<>();
    for (String part : List.of("fields", "typed", "folded", "entities")) {
      ObjectNode group = (ObjectNode) weights.path(part);
      group.fieldNames().forEachRemaining(name -> places.add(new Place(group, name)));
    }
    places.add(new Place(weights, "typed_form"));
    places.add(new Place(weights, "synonyms"));
    List<JsonNode> numbers = new ArrayList<>(places.stream().map(Place::number).toList());
    Collections.shuffle(numbers, new Random(seed));
    for (int i = 0; i < places.size(); i++) {
      places.get(i).object().set(places.get(i).name(), numbers.get(i));
    }
    return weights;
  }

  private record Place(ObjectNode object, String name) {
    JsonNode number() {
      return object.get(name);
    }
  }

  @Test
  void the_judgements_name_articles_of_the_sample_by_their_ids() throws IOException {
    Map<String, String> ids = new HashMap<>();
    for (String file : SampleArticles.names()) {
      ids.put(file.replaceFirst("\\.txt$", ""), id(file));
    }
    for (String line : Files.readAllLines(FOLDER.resolve("qrels.txt"))) {
      // The second column, of no account to any tool, has the article's file for whoever reads it.
      String[] cells = line.split(" ", -1);
      assertThat(cells[2]).as(line).isEqualTo(ids.get(cells[1]));
    }
  }

  @Test
  void every_query_has_something_to_find_and_something_to_confuse_it_with() throws IOException {
    List<Query> queries =
        TsvQueries.read("queries", Files.readString(FOLDER.resolve("queries.tsv"))).queries();
    Map<String, Set<Integer>> grades =
        TrecQrels.read("qrels", Files.readString(FOLDER.resolve("qrels.txt"))).all().stream()
            .collect(
                Collectors.groupingBy(
                    Judgement::query, Collectors.mapping(Judgement::grade, Collectors.toSet())));
    assertThat(queries).hasSizeGreaterThanOrEqualTo(35);
    assertThat(grades.keySet())
        .isEqualTo(queries.stream().map(Query::id).collect(Collectors.toSet()));
    assertThat(grades).allSatisfy((query, given) -> assertThat(given).contains(3, 0));
  }

  private String id(String file) throws IOException {
    try (InputStream in = SampleArticles.class.getResourceAsStream("/sample/" + file);
        ArticleStream articles = reader.open(in, Format.TEXT, Optional.empty())) {
      return switch (articles.next()) {
        case Entry.Accepted accepted -> accepted.article().id();
        case Entry.Refused refused -> throw new AssertionError(file + ": " + refused.reason());
      };
    }
  }
}
