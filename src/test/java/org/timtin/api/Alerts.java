package org.timtin.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A reader of one saved search, as a client is one: it asks, and keeps the cursor. */
final class Alerts {
  record Shown(String id, Instant arrived) {}

  /** Longer than an instance that was killed holds new articles back. */
  static final Duration PATIENCE = Duration.ofSeconds(90);

  private final String search;

  /** Read by one thread, and watched by others. */
  private final List<Shown> shown = new CopyOnWriteArrayList<>();

  private String cursor;
  private Instant until = Instant.EPOCH;

  private Alerts(String search, String cursor) {
    this.search = search;
    this.cursor = cursor;
  }

  /** Saves a search and starts to read it, behind everything that was written before. */
  static Alerts of(Map<String, ?> parameters) {
    String id = saved(parameters);
    Instant now = Instant.now();
    Response first =
        await()
            .atMost(PATIENCE)
            .pollDelay(Duration.ZERO)
            .until(
                () -> ask(id, Map.of()),
                answer -> Instant.parse(answer.path("until")).isAfter(now));
    return new Alerts(id, first.path("next"));
  }

  /** Saves a search; says its id. */
  static String saved(Map<String, ?> parameters) {
    return given()
        .contentType("application/json")
        .body(Map.of("name", "thử", "search", parameters))
        .post("/v1/searches")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  static Response ask(String id, Map<String, ?> parameters) {
    return given()
        .queryParams(parameters)
        .get("/v1/searches/" + id + "/new")
        .then()
        .statusCode(200)
        .extract()
        .response();
  }

  /** One question; says whether there is more to ask for at once. */
  boolean poll(int size) {
    Response answer = ask(search, Map.of("cursor", cursor, "size", size));
    List<String> ids = answer.path("hits.id");
    List<String> arrivals = answer.path("hits.arrived");
    int total = answer.path("total.value");
    boolean more = answer.path("more");
    Instant bound = Instant.parse(answer.path("until"));
    assertThat(ids).hasSize(Math.min(size, total));
    assertThat(more).isEqualTo(total > size);
    for (int i = 0; i < ids.size(); i++) {
      shown.add(new Shown(ids.get(i), Instant.parse(arrivals.get(i))));
      assertThat(shown.getLast().arrived()).isBefore(bound);
    }
    cursor = answer.path("next");
    until = bound;
    return more;
  }

  /** Asks until everything is shown that was written before this call. */
  void readToNow() {
    readTo(Instant.now());
  }

  /** Asks until everything is shown that arrived up to some moment, by whosever clock. */
  void readTo(Instant moment) {
    await()
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .until(() -> !poll(100) && until.isAfter(moment));
  }

  List<Shown> shown() {
    return List.copyOf(shown);
  }

  List<String> ids() {
    return shown.stream().map(Shown::id).toList();
  }

  String search() {
    return search;
  }

  String cursor() {
    return cursor;
  }
}
