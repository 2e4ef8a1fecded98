package org.timtin.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;
import static org.timtin.api.JudgementRequests.QUERIES;
import static org.timtin.api.JudgementRequests.get;
import static org.timtin.api.JudgementRequests.imported;
import static org.timtin.api.JudgementRequests.put;
import static org.timtin.api.JudgementRequests.set;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.timtin.Service;
import org.timtin.engine.TestEngine;
import org.timtin.state.StateIndex;

/** Judgement sets that several people make, delete and grade at the same time. */
@QuarkusTest
@WithTestResource(TestEngine.class)
class JudgementsAtOnceTest {
  @Inject Service service;
  @Inject ElasticsearchClient client;

  @BeforeEach
  void empty() {
    service.freshFor(JudgementsAtOnceTest.class);
  }

  @Test
  void a_set_that_is_deleted_while_it_is_made_is_still_answered_as_it_was_made() throws Exception {
    String set = set();
    Set<String> others = unseen();
    int rounds = 40;
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      List<Callable<Integer>> all = new ArrayList<>();
      for (int maker = 0; maker < 3; maker++) {
        int who = maker;
        all.add(
            () -> {
              for (int i = 0; i < rounds; i++) {
                String body =
                    "{\"description\": \"%d of %d\", \"queries\": [{\"id\": \"q%d\", \"text\": \"lũ\"}]}"
                        .formatted(i, who, 3 + who);
                put(set, body)
                    .statusCode(anyOf(equalTo(200), equalTo(201)))
                    .body("name", equalTo(set));
              }
              return rounds;
            });
      }
      all.add(
          () -> {
            for (int i = 0; i < rounds; i++) {
              given()
                  .delete("/v1/judgements/" + set)
                  .then()
                  .statusCode(anyOf(equalTo(204), equalTo(404)));
            }
            return rounds;
          });
      for (var done : pool.invokeAll(all)) {
        assertThat(done.get()).isEqualTo(rounds);
      }
    }
    assertThat(unseen()).as("queries of sets that are gone").isEqualTo(others);
    put(set, QUERIES).statusCode(anyOf(equalTo(200), equalTo(201)));
    assertThat(get(set).getList("queries.id")).contains("q1", "q2");
  }

  /** Records of queries whose set is gone: nobody can see them, or delete them. */
  private Set<String> unseen() throws IOException {
    client.indices().refresh(refresh -> refresh.index(StateIndex.NAME));
    Set<String> sets = new HashSet<>();
    Set<String> queries = new HashSet<>();
    List<FieldValue> kinds =
        Stream.of("judgement-set", "judged-query").map(FieldValue::of).toList();
    var all =
        client.search(
            search ->
                search
                    .index(StateIndex.NAME)
                    .query(q -> q.terms(t -> t.field("kind").terms(v -> v.value(kinds))))
                    .size(10_000),
            JsonNode.class);
    assertThat(all.hits().hits()).hasSize((int) all.hits().total().value());
    for (var hit : all.hits().hits()) {
      JsonNode stored = hit.source();
      switch (stored.path("kind").asText()) {
        case "judgement-set" -> sets.add(stored.at("/content/key").asText());
        default -> queries.add(stored.path("id").asText());
      }
    }
    queries.removeIf(id -> sets.contains(id.substring(0, id.indexOf('/'))));
    return queries;
  }

  @Test
  void people_who_grade_the_same_query_at_once_lose_no_grade() throws Exception {
    String set = set();
    int people = 6;
    int documents = 10;
    StringBuilder qrels = new StringBuilder();
    try (ExecutorService pool = Executors.newFixedThreadPool(people)) {
      List<Callable<Integer>> graders = new ArrayList<>();
      for (int person = 0; person < people; person++) {
        int who = person;
        graders.add(
            () -> {
              int graded = 0;
              for (int i = 0; i < documents; i++) {
                graded +=
                    imported(
                            set,
                            "q1 0 d-" + who + "-" + i + " " + (i % 4),
                            Map.of("author", "p" + who))
                        .statusCode(200)
                        .extract()
                        .<Integer>path("graded");
              }
              return graded;
            });
      }
      for (var done : pool.invokeAll(graders)) {
        assertThat(done.get()).isEqualTo(documents);
      }
    }
    for (int person = 0; person < people; person++) {
      for (int i = 0; i < documents; i++) {
        qrels.append("q1 0 d-").append(person).append('-').append(i).append(' ').append(i % 4);
        qrels.append('\n');
      }
    }
    assertThat(given().get("/v1/judgements/" + set + "/qrels").asString())
        .isEqualTo(qrels.toString());
  }
}
