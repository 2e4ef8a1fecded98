package org.timtin.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.HttpServer;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.timtin.annotate.Annotator;
import org.timtin.article.ArticleReader;
import org.timtin.index.ArticleIndex;
import org.timtin.index.ArticleStore;
import org.timtin.index.ArticleWriter;
import org.timtin.index.StorySettler;
import org.timtin.index.WriteGate;
import org.timtin.index.arrival.ArrivalSettings;
import org.timtin.index.arrival.Arrivals;
import org.timtin.state.StateIndex;
import org.timtin.state.StateStore;

/** An engine in which somebody else is always faster: a real one cannot be made to do that. */
class ContendedArticlesTest {
  private HttpServer engine;
  private ArticlesResource articles;

  @BeforeEach
  void start() throws IOException {
    engine = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    answer("/articles/_mget", "{\"docs\":[{\"_index\":\"a\",\"_id\":\"x\",\"found\":false}]}");
    answer(
        "/articles/_bulk",
        "{\"took\":1,\"errors\":true,\"items\":[{\"create\":{\"_index\":\"a\",\"_id\":\"x\",\"status\":409,"
            + "\"error\":{\"type\":\"version_conflict_engine_exception\",\"reason\":\"there\"}}}]}");
    answer(
        "/timtin-state/_create",
        "{\"_index\":\"timtin-state\",\"_id\":\"l\",\"_version\":1,\"result\":\"created\",\"_seq_no\":0,"
            + "\"_primary_term\":1,\"_shards\":{\"total\":1,\"successful\":1,\"failed\":0}}");
    answer("/timtin-state/_doc", "{\"_index\":\"timtin-state\",\"_id\":\"r\",\"found\":false}");
    engine.start();
    ObjectMapper mapper =
        new ObjectMapper().registerModules(new Jdk8Module(), new JavaTimeModule());
    ElasticsearchClient client =
        new ElasticsearchClient(
            new Rest5ClientTransport(
                Rest5Client.builder(URI.create("http://127.0.0.1:" + engine.getAddress().getPort()))
                    .build(),
                new JacksonJsonpMapper(mapper)));
    Clock clock = Clock.systemUTC();
    ArticleIndex index = new ArticleIndex(client);
    WriteGate gate = new WriteGate();
    StorySettler stories = new StorySettler(client, index, gate, clock);
    ArticleReader reader = new ArticleReader(clock);
    Arrivals arrivals =
        new Arrivals(
            new StateStore(client, new StateIndex(client), mapper, clock),
            clock,
            ArrivalSettings.USUAL);
    articles =
        new ArticlesResource(
            reader,
            new ArticleWriter(client, Annotator.load(), index, gate, stories, mapper, arrivals),
            new ArticleStore(client, gate, stories, mapper),
            new OneArticle(reader));
  }

  @AfterEach
  void stop() {
    engine.stop(0);
  }

  @Test
  void an_article_that_others_keep_changing_is_a_conflict_and_no_fault_of_the_sender() {
    byte[] article = "{\"id\":\"x\",\"title\":\"một\"}".getBytes(StandardCharsets.UTF_8);

    HttpProblem problem =
        catchThrowableOfType(
            HttpProblem.class,
            () ->
                articles.add(
                    "application/x-ndjson",
                    Optional.empty(),
                    Optional.empty(),
                    new ByteArrayInputStream(article)));

    assertThat(problem.getStatusCode()).isEqualTo(409);
    assertThat(problem.getDetail()).contains("being changed by others").contains("send it again");
    assertThat(problem.getParameters()).containsAllEntriesOf(Map.of("refused_total", 1L));
  }

  private void answer(String path, String json) {
    engine.createContext(
        path,
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          byte[] body = json.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }
}
