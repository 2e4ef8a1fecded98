package org.timtin.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;
import org.timtin.SampleArticles;
import org.timtin.Service;
import org.timtin.engine.TestEngine;

/**
 * The examples of docs/api.md, each asked of a service with the sample collection, from the first
 * to the last: what the page shows must be what comes back, {@link Elided} says how exactly. {@code
 * $name} in a request is the field of that name in the latest answer that has one. Where an answer
 * comes a moment later, as for what has just been written, the request is repeated for a while.
 */
@QuarkusTest
@WithTestResource(TestEngine.class)
class ApiPageTest {
  private static final Path PAGE = Path.of("docs/api.md");
  private static final Pattern VARIABLE = Pattern.compile("\\$([a-z_]+)");

  /** Requests that are not written so that they are run. */
  private static final Pattern UNCHECKED = Pattern.compile(" {4}(curl|GET|POST|PUT|DELETE|\\{).*");

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject Service service;
  @Inject SampleArticles sample;

  @TestHTTPResource("/")
  URI url;

  private final List<JsonNode> answers = new ArrayList<>();

  @Test
  void every_example_is_answered_as_it_is_shown() throws Exception {
    service.freshIndex();
    forgetOthers();
    sample.load();
    service.awaitSettled();
    Contract contract =
        new Contract(JSON.readTree(given().get("/q/openapi?format=json").asByteArray()));
    Wire wire = new Wire(url);
    List<String> wrong = new ArrayList<>();
    Map<Operation, Integer> shown = new HashMap<>();
    for (Example example : Example.of(Files.readAllLines(PAGE))) {
      try {
        Ask ask = ask(contract, example);
        if (!example.answer().isEmpty()) {
          shown.merge(ask.operation(), 1, Integer::sum);
        }
        run(example, ask, contract, wire).ifPresent(wrong::add);
      } catch (IllegalArgumentException | JsonProcessingException e) {
        wrong.add("line " + example.line() + ": " + e.getMessage());
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(shown.keySet())
        .as("every operation of the OpenAPI document has an example on the page")
        .containsAll(contract.operations());
  }

  @Test
  void no_request_on_the_page_is_left_unchecked() throws IOException {
    List<String> unchecked = new ArrayList<>();
    boolean example = false;
    for (String line : Files.readAllLines(PAGE)) {
      example = line.startsWith("    ") && (example || line.startsWith("    $ "));
      if (!example && UNCHECKED.matcher(line).matches()) {
        unchecked.add(line);
      }
    }
    assertThat(unchecked).isEmpty();
  }

  /** What other tests kept would be listed before what the page makes. */
  private static void forgetOthers() {
    List<String> searches = given().get("/v1/searches?size=100").path("searches.id");
    while (!searches.isEmpty()) {
      searches.forEach(id -> delete("/v1/searches/{id}", id));
      searches = given().get("/v1/searches?size=100").path("searches.id");
    }
    List<String> sets = given().get("/v1/judgements").path("sets.name");
    sets.forEach(name -> delete("/v1/judgements/{set}", name));
    given().delete("/v1/query-log").then().statusCode(200);
  }

  /** Gone already is as good: a list may be a moment behind. */
  private static void delete(String path, String name) {
    given().delete(path, name).then().statusCode(anyOf(equalTo(204), equalTo(404)));
  }

  private Ask ask(Contract contract, Example example) {
    Curl curl = Curl.of(resolved(example.command()));
    String path = curl.target().split("[?#]", 2)[0];
    Operation operation =
        contract
            .answering(curl.method(), path)
            .orElseThrow(
                () ->
                    new IllegalArgumentException("no operation is " + curl.method() + " " + path));
    return new Ask(operation, curl.target(), curl.headers(), Bytes.of(curl.body()), Fault.NONE);
  }

  private String resolved(String command) {
    Matcher variables = VARIABLE.matcher(command);
    return variables.replaceAll(
        variable ->
            answers.reversed().stream()
                .map(answer -> answer.get(variable.group(1)))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .map(value -> Matcher.quoteReplacement(value.asText()))
                .orElseThrow(
                    () ->
                        new IllegalArgumentException(
                            "no answer before has a field " + variable.group(1))));
  }

  /** What is wrong with an example, where it is still wrong after a while. */
  private Optional<String> run(Example example, Ask ask, Contract contract, Wire wire)
      throws Exception {
    AtomicReference<Optional<String>> wrong = new AtomicReference<>();
    Callable<Optional<String>> once =
        () -> {
          wrong.set(once(example, ask, contract, wire));
          return wrong.get();
        };
    if (!ask.operation().method().equals("GET")) {
      return once.call();
    }
    try {
      await().atMost(PATIENCE).until(once, Optional::isEmpty);
    } catch (ConditionTimeoutException e) {
      // What was wrong at last is told better below.
    }
    return wrong.get();
  }

  private Optional<String> once(Example example, Ask ask, Contract contract, Wire wire)
      throws Exception {
    Answer answer = wire.send(ask);
    assertThat(contract.violations(answer)).as("%s", ask).isEmpty();
    keep(answer);
    return difference(example, answer)
        .map(
            text ->
                "line %d: %s%n  %s%n  was answered %d%n%s"
                    .formatted(example.line(), text, ask, answer.status(), answer.body()));
  }

  private void keep(Answer answer) throws IOException {
    if (answer.mediaType().endsWith("json")) {
      for (String line : answer.body().toString().lines().toList()) {
        answers.add(JSON.readTree(line));
      }
    }
  }

  private static Optional<String> difference(Example example, Answer answer) throws IOException {
    boolean json = answer.mediaType().endsWith("json") && !answer.mediaType().contains("ndjson");
    if (example.answer().isEmpty()) {
      return answer.status() < 300 ? Optional.empty() : Optional.of("it is refused");
    }
    if (example.shown().startsWith("HTTP/1.1 ")) {
      return example.shown().startsWith("HTTP/1.1 " + answer.status())
          ? Optional.empty()
          : Optional.of("the status is another");
    }
    if (json) {
      Elided shown = Elided.of(example.shown());
      int status = shown.shown().path("status").asInt(200);
      return status >= 400 && status != answer.status()
          ? Optional.of("the status is another")
          : shown.difference(JSON.readTree(answer.body().array()));
    }
    return answer.mediaType().contains("ndjson")
        ? lines(joined(example.answer()), answer.body().toString().lines().toList())
        : Elided.pattern(example.shown()).matcher(lines(answer)).matches()
            ? Optional.empty()
            : Optional.of("the text is another");
  }

  /** As a page shows lines, however they end. */
  private static String lines(Answer answer) {
    return String.join("\n", answer.body().toString().strip().lines().toList());
  }

  /** A line that is shown on several, of which the further ones are indented. */
  private static List<String> joined(List<String> shown) {
    List<String> lines = new ArrayList<>();
    for (String line : shown) {
      if (line.startsWith(" ")) {
        lines.set(lines.size() - 1, lines.getLast() + line);
      } else {
        lines.add(line);
      }
    }
    return lines;
  }

  /** A line of dots stands for any lines. */
  private static Optional<String> lines(List<String> shown, List<String> answer)
      throws IOException {
    int dots = shown.indexOf("...");
    int tail = dots < 0 ? 0 : shown.size() - dots - 1;
    if (dots < 0 ? answer.size() != shown.size() : answer.size() < shown.size() - 1) {
      return Optional.of("there are " + answer.size() + " lines");
    }
    for (int i = 0; i < shown.size(); i++) {
      if (i == dots) {
        continue;
      }
      int index = dots >= 0 && i > dots ? answer.size() - tail + i - dots - 1 : i;
      Optional<String> difference =
          Elided.of(shown.get(i)).difference(JSON.readTree(answer.get(index)));
      if (difference.isPresent()) {
        return difference;
      }
    }
    return Optional.empty();
  }
}
