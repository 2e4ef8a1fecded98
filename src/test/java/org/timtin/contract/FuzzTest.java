package org.timtin.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.timtin.Service;
import org.timtin.engine.TestEngine;

/**
 * Requests generated from the OpenAPI document, most of them wrong: every operation, every
 * parameter, every body. Each answer must be as the document says, none an error of the service's
 * own, and a refusal must name what is at fault.
 */
@QuarkusTest
@WithTestResource(TestEngine.class)
class FuzzTest {
  /** Beside those with one thing wrong, of which there are as many as the document has to say. */
  private static final int COMBINED = 1_500;

  private static final long SEED = 5_2026L;

  /** Enough to keep two processors busy with a service that waits for its engine. */
  private static final int THREADS = 6;

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final String KEPT =
      """
      {"id":"giữ-1","title":"Hội đàm tại Viêng Chăn","source":"Không ai đụng đến","published":"2026-01-05"}
      {"id":"giữ-2","title":"Lũ quét ở Lai Châu","source":"Không ai đụng đến","published":"2026-02-05"}
      {"id":"giữ-3","title":"Hội đàm về thủy văn","source":"Không ai đụng đến","published":"2026-03-05"}
      {"id":"vi-du-2","title":"Lúa chín sớm","source":"Để xóa","published":"2026-04-05"}
      """;

  @Inject Service service;
  @Inject ObjectMapper mapper;

  @TestHTTPResource("/")
  URI url;

  @Test
  void no_generated_request_gets_an_answer_outside_of_the_contract() throws Exception {
    service.freshIndex();
    Service.index(KEPT);
    JsonNode document = mapper.readTree(given().get("/q/openapi?format=json").asByteArray());
    Contract contract = new Contract(document);
    Wire wire = new Wire(url);
    List<Ask> asks = asks(document, contract, Examples.made(contract, wire, tokens()));
    Tally tally = new Tally(contract);
    run(asks, wire, tally);
    awaitQuiet();
    System.out.println("Answers to " + tally.total() + " generated requests:\n" + tally.table());
    assertThat(tally.failures()).isEmpty();
    assertThat(tally.total()).isGreaterThanOrEqualTo(20_000);
    Service.awaitReady();
    assertThat(
            Service.found(Map.of("q", "hội đàm", "source", "Không ai đụng đến", "sort", "newest")))
        .containsExactly("giữ-3", "giữ-1");
  }

  /** What was set going in the last moment would meet the tests that come after this one. */
  private static void awaitQuiet() {
    await()
        .atMost(PATIENCE)
        .until(() -> !"RUNNING".equals(given().get("/v1/admin/rebuild").path("phase")));
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              List<String> active =
                  given()
                      .get("/v1/experiments")
                      .path(
                          "experiments.findAll { it.state == 'running' || it.state == 'waiting' }.id");
              active.forEach(id -> given().post("/v1/experiments/" + id + "/cancel"));
              return active.isEmpty();
            });
  }

  private static List<Ask> asks(JsonNode document, Contract contract, Examples examples)
      throws IOException {
    Random random = new Random(SEED);
    List<Ask> asks = new ArrayList<>();
    List<AddressFuzz> addresses = new ArrayList<>();
    List<BodyFuzz> bodies = new ArrayList<>();
    for (Operation operation : contract.operations()) {
      AddressFuzz address = new AddressFuzz(operation, examples);
      asks.addAll(address.single());
      if (!operation.node().path("parameters").isEmpty()) {
        addresses.add(address);
      }
      if (operation.node().has("requestBody")) {
        BodyFuzz body = new BodyFuzz(address.good(), examples, document);
        List<Ask> single = body.single();
        asks.addAll(single);
        if (!single.isEmpty()) {
          bodies.add(body);
        }
      }
    }
    for (int i = 0; i < COMBINED; i++) {
      asks.add(addresses.get(random.nextInt(addresses.size())).several(random));
      asks.add(bodies.get(random.nextInt(bodies.size())).several(random));
    }
    Collections.shuffle(asks, random);
    return asks;
  }

  private static void run(List<Ask> asks, Wire wire, Tally tally) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<?>> done = new ArrayList<>();
      for (Ask ask : asks) {
        done.add(threads.submit(() -> send(ask, wire, tally)));
      }
      for (Future<?> each : done) {
        each.get();
      }
    }
  }

  private static Void send(Ask ask, Wire wire, Tally tally) throws InterruptedException {
    try {
      tally.add(ask, wire.send(ask));
    } catch (IOException e) {
      tally.add(ask, e);
    }
    return null;
  }

  /** One token of each kind. */
  private static List<String> tokens() {
    String search = given().get("/v1/search?size=1&cursor=*").path("next");
    String export = given().get("/v1/export").asString();
    String resume =
        Optional.of(export.split("\"token\":\"", 2))
            .filter(parts -> parts.length == 2)
            .map(parts -> parts[1].split("\"", 2)[0])
            .orElse("none");
    return List.of(search, resume, search.substring(0, search.length() - 2) + "AA");
  }
}
