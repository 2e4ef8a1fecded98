package org.timtin.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.timtin.Service;
import org.timtin.engine.TestEngine;

/** Queries that nobody means: answered in bounded time or refused in words, and nothing breaks. */
@QuarkusTest
@WithTestResource(TestEngine.class)
class HostileQueriesTest {
  /** The service's own limit for a search is 5 s; an answer must come before a caller gives up. */
  private static final Duration BOUND = Duration.ofSeconds(10);

  @Inject Service service;

  @BeforeEach
  void collection() {
    service.collection(
        HostileQueriesTest.class,
        IntStream.range(0, 200)
            .mapToObj(
                i ->
                    """
                        {"id":"h%d","title":"Tin số %d","body":"Việt Nam và Nga ký hiệp định hợp tác, tin %s."}
                        """
                        .formatted(i, i, "nga ".repeat(i % 50)))
            .collect(Collectors.joining()));
  }

  static Stream<Arguments> hostile() {
    String words = IntStream.range(0, 200).mapToObj(i -> "tu" + i).collect(Collectors.joining(" "));
    return Stream.of(
        Arguments.of("200 words", words, 200),
        Arguments.of("200 syllables that are everywhere", "nga tin nam và ".repeat(50), 200),
        Arguments.of("the same syllable 500 times", "nga ".repeat(500), 400),
        Arguments.of("the same syllable 240 times", "nga ".repeat(240), 200),
        Arguments.of("300 quotes", "\"".repeat(300) + "nga", 200),
        Arguments.of("150 phrases", "\"a b\" ".repeat(150), 200),
        Arguments.of("* everywhere", "*n*g*a* * ** ?".repeat(40), 200),
        Arguments.of("nothing but *", "*".repeat(400), 400),
        Arguments.of("deep parentheses", "(".repeat(500) + "nga", 400),
        Arguments.of("operators", "- | - | ( ) | -- nga || -", 200),
        Arguments.of("too long", "nga".repeat(1_000), 400),
        Arguments.of("one word of 2,000 letters", "n".repeat(2_000), 200),
        Arguments.of("hyphens", "nga-".repeat(400), 200),
        Arguments.of(
            "the engine's own language", "title:nga AND body:/.*/ OR _exists_:id~2^9", 200),
        Arguments.of("combining marks", "a" + "\u0301".repeat(1_500), 200),
        Arguments.of("only exclusions", "-a -b -c", 200));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void a_hostile_query_is_answered_in_time_or_refused(String what, String query, int status) {
    long started = System.nanoTime();
    Response answer = given().queryParams(Map.of("q", query)).get("/v1/search");
    Duration took = Duration.ofNanos(System.nanoTime() - started);
    assertThat(answer.statusCode()).as(what).isEqualTo(status);
    if (status == 400) {
      answer.then().contentType("application/problem+json").body("parameter", equalTo("q"));
    }
    assertThat(took).as(what).isLessThan(BOUND);
  }

  @Test
  void the_engine_is_healthy_afterwards() {
    hostile()
        .forEach(
            query -> given().queryParams(Map.of("q", query.get()[1].toString())).get("/v1/search"));
    Service.search(Map.of("q", "hiệp định")).body("total.value", equalTo(200));
    given().get("/q/health/ready").then().statusCode(200);
  }
}
