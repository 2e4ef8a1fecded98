package org.timtin.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.timtin.Service;
import org.timtin.engine.TestEngine;

/** Walks cost the engine something, so they end, and there are not too many. */
@QuarkusTest
@WithTestResource(TestEngine.class)
@TestProfile(WalkLimitsTest.Narrow.class)
class WalkLimitsTest {
  /** Three walks at a time, and a clock that the tests set. */
  public static final class Narrow implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("timtin.search.walk.most", "3");
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
      return Set.of(Clocks.class);
    }
  }

  /** In place of the service's own clock. */
  @Alternative
  @ApplicationScoped
  public static class Clocks {
    @Produces
    @Alternative
    @Singleton
    Clock clock() {
      return new Movable();
    }
  }

  private static final AtomicReference<Duration> AHEAD = new AtomicReference<>(Duration.ZERO);

  private static final class Movable extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Instant instant() {
      return Instant.now().plus(AHEAD.get());
    }
  }

  private static void later(Duration duration) {
    AHEAD.updateAndGet(ahead -> ahead.plus(duration));
  }

  @Inject Service service;

  @BeforeEach
  void threeArticles() {
    service.collection(
        WalkLimitsTest.class,
        """
        {"id":"a","title":"Một"}
        {"id":"b","title":"Hai"}
        {"id":"c","title":"Ba"}
        """);
    // What other tests left open is over.
    later(Duration.ofHours(1));
  }

  private static Response go(String cursor) {
    return given().queryParams(Map.of("cursor", cursor, "size", 1)).get("/v1/search");
  }

  private static String begun() {
    return next(go("*"));
  }

  private static String next(Response page) {
    return page.then().statusCode(200).extract().path("next");
  }

  private static void refused(Response page) {
    page.then()
        .statusCode(503)
        .contentType("application/problem+json")
        .body("detail", containsString("3 walks over search results are open"));
    assertThat(Integer.parseInt(page.header("Retry-After"))).isBetween(1, 300);
  }

  @Test
  void a_cursor_that_comes_too_late_is_gone() {
    String cursor = begun();
    later(Duration.ofMinutes(6));
    go(cursor)
        .then()
        .statusCode(410)
        .contentType("application/problem+json")
        .body("status", equalTo(410))
        .body("parameter", equalTo("cursor"))
        .body("detail", containsString("could be continued until"));
  }

  @Test
  void every_page_gives_the_walk_its_time_anew() {
    String second = begun();
    later(Duration.ofMinutes(4));
    String third = next(go(second));
    later(Duration.ofMinutes(4));
    assertThat(go(third).<String>path("hits[0].id")).isEqualTo("c");
    go(second).then().statusCode(410);
  }

  @Test
  void more_walks_than_may_be_open_are_refused_until_one_ends_or_expires() {
    String first = begun();
    begun();
    begun();
    refused(go("*"));
    refused(given().get("/v1/export"));
    // The open ones go on.
    String last = next(go(first));
    refused(go("*"));
    assertThat(next(go(last))).isNull();
    // A walk that came to its end can show its last page again as long as nobody needs the room.
    assertThat(next(go(last))).isNull();
    begun();
    go(last).then().statusCode(410).body("parameter", equalTo("cursor"));
    refused(go("*"));
    later(Duration.ofMinutes(6));
    begun();
  }

  @Test
  void what_fails_and_what_is_shown_on_one_page_takes_no_room() {
    for (int i = 0; i < 5; i++) {
      given()
          .queryParams(Map.of("cursor", "*", "size", 3))
          .get("/v1/search")
          .then()
          .statusCode(200);
      given()
          .queryParams(Map.of("cursor", "*", "q", "\"\""))
          .get("/v1/search")
          .then()
          .statusCode(400);
      given().queryParam("q", "không có").get("/v1/export").then().statusCode(200);
      given().head("/v1/export").then().statusCode(200);
    }
    begun();
    begun();
    begun();
    refused(go("*"));
  }

  @Test
  void an_export_that_was_read_to_its_end_makes_way() {
    begun();
    begun();
    for (int i = 0; i < 3; i++) {
      assertThat(Walked.lines(Walked.export(Map.of())).getLast().at("/manifest/count").asInt())
          .isEqualTo(3);
    }
  }
}
