package org.timtin.index;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.timtin.Service;
import org.timtin.engine.TestEngine;

/** An index that an earlier version of the definition made: named at start, mended by a rebuild. */
@QuarkusTest
@WithTestResource(TestEngine.class)
class ChangedDefinitionTest {
  private static final Logger LOGGER = Logger.getLogger(IndexUpkeep.class.getName());

  @Inject Service service;
  @Inject ElasticsearchClient client;
  @Inject ArticleIndex index;

  private final List<String> logged = new ArrayList<>();
  private final Handler keeping = new Keeping(logged);

  @BeforeEach
  void empty() {
    service.freshIndex();
    LOGGER.addHandler(keeping);
  }

  @AfterEach
  void stopKeeping() {
    LOGGER.removeHandler(keeping);
  }

  @Test
  void an_index_made_by_this_very_definition_has_no_differences_and_nothing_is_logged() {
    index.ensure();
    assertThat(index.differences()).isEmpty();
    assertThat(logged).isEmpty();
  }

  @Test
  void another_weighing_and_another_analysis_are_named_and_come_in_with_a_rebuild()
      throws Exception {
    service.indexOf(
        definition -> {
          ObjectNode settings = definition.withObject("/settings");
          settings.remove("sort");
          settings.withObject("/similarity/folded").put("k1", 1.9);
          settings.withObject("/analysis/filter/leading_zero").put("pattern", "^00$");
          settings.withObject("/analysis/analyzer/of_old").put("tokenizer", "icu_tokenizer");
        });
    index.ensure();
    assertThat(index.differences())
        .containsExactly(
            "analysis.analyzer.of_old",
            "analysis.filter.leading_zero",
            "similarity.folded",
            "sort.field",
            "sort.missing",
            "sort.order");
    assertThat(logged)
        .singleElement()
        .asString()
        .contains("similarity.folded", "analysis.filter.leading_zero", "./timtin rebuild");

    Service.index("{\"id\":\"a\",\"title\":\"Lễ hội ngày 04/02\"}");
    assertThat(Service.found("4/2")).isEmpty();
    rebuild();
    assertThat(index.differences()).isEmpty();
    assertThat(Service.found("4/2")).containsExactly("a");
  }

  @Test
  void an_index_without_the_similarities_still_gets_the_fields_that_it_lacks() throws Exception {
    service.indexOf(
        definition -> {
          definition.withObject("/settings").remove("similarity");
          ObjectNode fields = definition.withObject("/mappings/properties");
          for (String field : List.of("title", "summary", "body")) {
            fields.withObject("/" + field).remove("similarity");
            fields
                .withObject("/" + field + "/fields")
                .properties()
                .forEach(part -> ((ObjectNode) part.getValue()).remove("similarity"));
          }
          fields.remove("story");
        });
    index.ensure();
    assertThat(logged)
        .anySatisfy(line -> assertThat(line).contains("similarity.words"))
        .anySatisfy(line -> assertThat(line).contains("other mappings", "./timtin rebuild"));
    assertThat(
            client
                .indices()
                .getMapping(get -> get.index(ArticleIndex.ALIAS))
                .mappings()
                .get(index.version())
                .mappings()
                .properties())
        .containsKey("story");
    Service.index("{\"id\":\"a\",\"title\":\"một\"}");
    rebuild();
    assertThat(index.differences()).isEmpty();
    assertThat(Service.found("một")).containsExactly("a");
  }

  private static void rebuild() {
    given().post("/v1/admin/rebuild").then().statusCode(202);
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> given().get("/v1/admin/rebuild").path("phase").equals("DONE"));
  }

  private static final class Keeping extends Handler {
    private final List<String> lines;

    Keeping(List<String> lines) {
      this.lines = lines;
    }

    @Override
    public void publish(LogRecord line) {
      // The service logs by printf formats.
      lines.add(String.format(Locale.ROOT, line.getMessage(), line.getParameters()));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
