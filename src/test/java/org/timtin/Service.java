package org.timtin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.timtin.index.ArticleIndex;
import org.timtin.index.StorySettler;

/** The running service as a test uses it: over HTTP, on an index of the test class's own. */
@ApplicationScoped
public class Service {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final ElasticsearchClient client;
  private final ArticleIndex index;
  private final StorySettler stories;
  private Optional<String> owner = Optional.empty();

  Service(ElasticsearchClient client, ArticleIndex index, StorySettler stories) {
    this.client = client;
    this.index = index;
    this.stories = stories;
  }

  /** Waits until the service is ready, then drops what earlier classes indexed. */
  public void freshIndex() {
    awaitReady();
    dropIndexes();
    index.ensure();
    owner = Optional.empty();
  }

  /** The same with an index of several shards, as a cluster has it. */
  public void freshIndex(int shards) {
    indexOf(definition -> definition.withObject("/settings/index").put("number_of_shards", shards));
    index.ensure();
  }

  /** The same with an index that another definition made; the service has not looked at it yet. */
  public void indexOf(Consumer<ObjectNode> change) {
    awaitReady();
    dropIndexes();
    try (InputStream in = Service.class.getResourceAsStream("/mappings/articles.json")) {
      ObjectNode definition = (ObjectNode) new ObjectMapper().readTree(in);
      change.accept(definition);
      index.create("articles-000001", true, definition);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    owner = Optional.empty();
  }

  private void dropIndexes() {
    try {
      List<String> versions =
          List.copyOf(client.indices().get(get -> get.index("articles-*")).indices().keySet());
      if (!versions.isEmpty()) {
        client.indices().delete(delete -> delete.index(versions));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives a test class its collection, once: its tests only read. */
  public void collection(Class<?> testClass, String ndjson) {
    if (freshFor(testClass)) {
      index(ndjson);
    }
  }

  /** Gives a test class an empty index, and says whether it is new: whether it has to be filled. */
  public boolean freshFor(Class<?> testClass) {
    if (owner.equals(Optional.of(testClass.getName()))) {
      return false;
    }
    freshIndex();
    owner = Optional.of(testClass.getName());
    return true;
  }

  /** Waits until what was written is in its stories, and searches see it there. */
  public void awaitSettled() {
    await().pollDelay(Duration.ZERO).atMost(PATIENCE).until(() -> stories.waiting() == 0);
    index.refresh();
  }

  /** Waits until searches are answered. */
  public static void awaitReady() {
    speakUtf8();
    await()
        .pollDelay(Duration.ZERO)
        .atMost(PATIENCE)
        .until(() -> given().get("/q/health/ready").statusCode() == 200);
  }

  /** Sends articles, one JSON object a line. */
  public static Response post(String ndjson) {
    return given()
        .contentType("application/x-ndjson")
        .body(ndjson.getBytes(StandardCharsets.UTF_8))
        .post("/v1/articles");
  }

  /** Indexes articles all of which must be taken. */
  public static void index(String ndjson) {
    ValidatableResponse taken = post(ndjson).then().statusCode(200);
    assertThat(Answer.of(taken).number("refused_total")).isZero();
  }

  /** An answer to a search that must succeed. */
  public static ValidatableResponse search(Map<String, ?> parameters) {
    return given().queryParams(parameters).get("/v1/search").then().statusCode(200);
  }

  /** The same for tests that ask hundreds of times. */
  public static Answer answer(Map<String, ?> parameters) {
    return Answer.of(search(parameters));
  }

  /** How many articles a search finds. */
  public static long total(Map<String, ?> parameters) {
    return answer(parameters).number("total.value");
  }

  /** The ids of the hits, best first. */
  public static List<String> found(Map<String, ?> parameters) {
    return answer(parameters).texts("hits", "id");
  }

  /** The ids of the hits for some words. */
  public static List<String> found(String words) {
    return found(Map.of("q", words));
  }

  private static void speakUtf8() {
    // A client that names no encoding must be read as UTF-8; REST-assured would name ISO 8859-1.
    RestAssured.config =
        RestAssuredConfig.config()
            .encoderConfig(
                EncoderConfig.encoderConfig()
                    .defaultContentCharset(StandardCharsets.UTF_8)
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false));
  }
}
