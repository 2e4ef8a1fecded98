package org.timtin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Keeps the files of {@code docker/} in step with the build, on machines without Docker. */
class DockerFilesTest {
  private static final Path DOCKER = Path.of("docker");
  private static final Set<String> NODES =
      Set.of("elasticsearch-1", "elasticsearch-2", "elasticsearch-3");

  @Test
  void the_official_image_has_the_version_of_the_embedded_node_and_of_the_client()
      throws IOException {
    String image =
        first(
            "FROM docker.elastic.co/elasticsearch/elasticsearch:(.+)", "elasticsearch/Dockerfile");

    assertThat(image)
        .isEqualTo(first("<elasticsearch.version>(.+)<", "../src/engine/pom.xml"))
        .isEqualTo(first("<elasticsearch-java.version>(.+)<", "../pom.xml"));
    assertThat(read("elasticsearch/Dockerfile"))
        .contains("elasticsearch-plugin install --batch analysis-icu");
  }

  @Test
  void the_cluster_has_three_nodes_that_know_each_other_and_a_service_that_waits_for_them()
      throws IOException {
    JsonNode services = services("compose.yaml");
    String hosts = services.at("/timtin/environment/TIMTIN_ELASTICSEARCH_HOSTS").asText();

    assertThat(names(services)).containsAll(NODES).contains("timtin").hasSize(4);
    for (String name : NODES) {
      JsonNode settings = services.path(name).path("environment");
      assertThat(settings.path("node.name").asText()).isEqualTo(name);
      assertThat(settings.path("discovery.seed_hosts").asText().split(","))
          .containsExactlyInAnyOrderElementsOf(NODES);
      assertThat(settings.path("cluster.initial_master_nodes").asText().split(","))
          .containsExactlyInAnyOrderElementsOf(NODES);
      assertThat(hosts).contains("http://" + name + ":9200");
      assertThat(services.at("/timtin/depends_on/" + name + "/condition").asText())
          .isEqualTo("service_healthy");
      assertThat(services.path(name).has("healthcheck")).isTrue();
    }
  }

  @Test
  void every_node_keeps_its_data_in_a_volume_of_its_own() throws IOException {
    JsonNode compose = yaml("compose.yaml");
    List<String> sources = new ArrayList<>();
    for (String name : NODES) {
      for (JsonNode volume : compose.at("/services/" + name + "/volumes")) {
        if (volume.asText().endsWith(":/usr/share/elasticsearch/data")) {
          sources.add(volume.asText().split(":", -1)[0]);
        }
      }
    }

    assertThat(sources).hasSize(NODES.size()).doesNotHaveDuplicates();
    assertThat(names(compose.path("volumes"))).containsAll(sources);
  }

  @Test
  void ports_are_open_to_this_machine_only_as_there_are_no_passwords() throws IOException {
    List<String> ports = new ArrayList<>();
    services("compose.yaml")
        .forEach(service -> service.path("ports").forEach(port -> ports.add(port.asText())));

    assertThat(ports).hasSize(2).allMatch(port -> port.startsWith("127.0.0.1:"));
  }

  @Test
  void every_container_has_a_memory_limit_and_a_node_twice_its_heap() throws IOException {
    for (JsonNode service : services("compose.yaml")) {
      assertThat(service.path("mem_limit").asText()).matches("[12]g");
    }
    for (String name : NODES) {
      JsonNode node = services("compose.yaml").path(name);
      assertThat(node.path("mem_limit").asText()).isEqualTo("2g");
      assertThat(node.at("/environment/ES_JAVA_OPTS").asText()).isEqualTo("-Xms1g -Xmx1g");
    }
  }

  @Test
  void every_variable_of_the_compose_file_has_its_default() throws IOException {
    Properties defaults = new Properties();
    try (var reader = Files.newBufferedReader(DOCKER.resolve(".env"))) {
      defaults.load(reader);
    }
    Matcher variables = Pattern.compile("\\$\\{(\\w+)}").matcher(read("compose.yaml"));

    assertThat(variables.results().map(found -> found.group(1)))
        .isNotEmpty()
        .allMatch(defaults::containsKey);
  }

  @ParameterizedTest
  @ValueSource(strings = {"compose.yaml", "compose.standin.yaml"})
  void images_of_nodes_carry_the_version_of_what_is_in_them(String file) throws IOException {
    String version = first("<elasticsearch.version>(.+)<", "../src/engine/pom.xml");

    for (String name : NODES) {
      assertThat(services(file).path(name).path("image").asText()).endsWith(":" + version);
    }
  }

  @Test
  void the_stand_in_replaces_parts_of_services_and_adds_none() throws IOException {
    assertThat(names(services("compose.standin.yaml")))
        .containsExactlyInAnyOrderElementsOf(names(services("compose.yaml")));
  }

  @Test
  void tests_against_docker_use_the_image_of_the_compose_file_unless_told_otherwise()
      throws IOException {
    assertThat(services("compose.yaml").at("/elasticsearch-1/image").asText())
        .isEqualTo(first("<timtin.test.image>(.+)<", "../pom.xml"));
  }

  @Test
  void the_service_runs_as_no_root_listens_to_the_outside_and_is_checked() throws IOException {
    assertThat(read("service/Dockerfile"))
        .containsPattern("USER [1-9]")
        .contains("TIMTIN_HOST=0.0.0.0")
        .contains("HEALTHCHECK")
        .contains("/q/health/ready");
  }

  private static JsonNode services(String file) throws IOException {
    return yaml(file).path("services");
  }

  private static JsonNode yaml(String file) throws IOException {
    // SnakeYAML by itself: Jackson's reader of YAML knows no merge keys (<<).
    Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(read(file));
    return new ObjectMapper().valueToTree(tree);
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static String first(String pattern, String file) throws IOException {
    Matcher found = Pattern.compile(pattern).matcher(read(file));
    assertThat(found.find()).as("%s in %s", pattern, file).isTrue();
    return found.group(1);
  }

  private static String read(String file) throws IOException {
    return Files.readString(DOCKER.resolve(file));
  }
}
