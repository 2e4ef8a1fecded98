package org.timtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.timtin.annotate.Annotator;
import org.timtin.annotate.CorrectedLists;
import org.timtin.api.AnnotateResource;
import org.timtin.api.AnnotateResource.Annotated;
import org.timtin.engine.TestEngine;
import org.timtin.index.ArticleIndex;
import org.timtin.index.Rebuild;
import org.timtin.index.WriteGate;
import org.timtin.search.SearchAnswer.Person;

/**
 * The way of a corrections file from the configuration to what users see. The running service is
 * without corrections; the lists are made by its own wiring, from a configuration with them.
 */
@QuarkusTest
@WithTestResource(TestEngine.class)
class CorrectedServiceTest {
  private static final List<String> CORRECTIONS =
      List.of(
          "# every verb",
          "add\tofficial\tzora-quill\tZora Quill\tFI\t\tgovernor 2020..",
          "add\tofficial\tzoe-quillen\tZoe Quillen\tFI",
          "merge\tzoe-quillen\tzora-quill",
          "add\tcountry\tFI\tXứ nghìn hồ",
          "alias\tvladimir-putin\tVova Putinov|Vova Petrov",
          "split\tvladimir-putin\tvova-petrov\tVova Petrovich Petrov\tVova Petrov",
          "forbid\tofficial\tangela-merkel",
          "forbid\tcountry\tBắc Kinh");

  private static final String TEXT =
      "Zora Quill và Zoe Quillen tới Xứ nghìn hồ. Vova Putinov gặp Vova Petrov."
          + " Thủ tướng Angela Merkel họp tại Bắc Kinh.";

  @Inject Service service;
  @Inject ElasticsearchClient client;
  @Inject ArticleIndex index;
  @Inject WriteGate gate;
  @Inject ObjectMapper mapper;
  @Inject Clock clock;

  @TempDir Path folder;

  @BeforeEach
  void fresh() {
    service.freshIndex();
  }

  @Test
  void every_verb_shows_in_what_is_found_in_a_text() throws IOException {
    CorrectedLists lists = lists(CORRECTIONS);
    Annotated found =
        new AnnotateResource(annotator(lists), lists.countries(), clock)
            .json(mapper.writeValueAsString(Map.of("body", TEXT)).getBytes(StandardCharsets.UTF_8));
    assertThat(found.countries()).extracting(Person::value).containsExactly("FI");
    assertThat(found.officials())
        .extracting(Person::value)
        .containsExactly("zora-quill", "vladimir-putin", "vova-petrov");
    assertThat(found.officials())
        .extracting(Person::label)
        .containsExactly("Zora Quill", "Vladimir Putin", "Vova Petrovich Petrov");
  }

  @Test
  void after_a_rebuild_they_show_in_the_facets() throws IOException {
    Service.index(mapper.writeValueAsString(Map.of("id", "a", "body", TEXT)));
    assertThat(values("official")).containsExactly("angela-merkel");
    assertThat(values("country")).containsExactly("CN");

    Rebuild rebuild =
        new Rebuild(
            client, index, gate, annotator(lists(CORRECTIONS)), mapper, () -> Duration.ZERO);
    assertThat(rebuild.start()).isPresent();
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> rebuild.state().phase() != Rebuild.Phase.RUNNING);

    assertThat(rebuild.state().phase()).isEqualTo(Rebuild.Phase.DONE);
    assertThat(values("official"))
        .containsExactlyInAnyOrder("zora-quill", "vladimir-putin", "vova-petrov");
    assertThat(values("country")).containsExactly("FI");
    JsonPath answer = Service.search(Map.of("official", "zora-quill")).extract().jsonPath();
    assertThat(answer.getInt("total.value")).isEqualTo(1);
    assertThat(answer.getString("facets.official.buckets.find { it.value == 'zora-quill' }.label"))
        .isEqualTo("Zora Quill");
  }

  @Test
  void a_wrong_line_of_the_configured_file_is_refused_with_file_and_line() {
    assertThatThrownBy(() -> lists(List.of("# own", "rename\tx\ty")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("own.txt:2: unknown correction 'rename'");
  }

  private CorrectedLists lists(List<String> lines) throws IOException {
    Path file = Files.write(folder.resolve("own.txt"), lines);
    return new Wiring()
        .lists(
            new ServiceConfig() {
              @Override
              public boolean sample() {
                return false;
              }

              @Override
              public Annotate annotate() {
                return () -> Optional.of(file);
              }
            });
  }

  private static Annotator annotator(CorrectedLists lists) {
    return new Wiring().annotator(lists.countries(), lists.authority());
  }

  private static List<String> values(String facet) {
    return Service.search(Map.of()).extract().path("facets." + facet + ".buckets.value");
  }
}
