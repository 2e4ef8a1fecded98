package org.timtin.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EngineConfigTest {

  @Test
  void without_settings_the_node_is_embedded_and_these_hold() {
    EngineConfig config = TestConfig.with(Map.of());

    assertThat(config.data()).isEqualTo(Path.of("data"));

    EngineConfig.Embedded engine = config.engine();
    assertThat(engine.heap()).isEqualTo("1g");
    assertThat(engine.lib()).isEmpty();
    assertThat(engine.port()).isZero();
    assertThat(engine.startTimeout()).isEqualTo(Duration.ofSeconds(90));
    assertThat(engine.stopTimeout()).isEqualTo(Duration.ofSeconds(20));
    assertThat(engine.restartDelay()).isEqualTo(Duration.ofSeconds(1));
    assertThat(engine.restartDelayLimit()).isEqualTo(Duration.ofSeconds(30));
    assertThat(engine.steadyAfter()).isEqualTo(Duration.ofSeconds(60));

    EngineConfig.Elasticsearch elasticsearch = config.elasticsearch();
    assertThat(elasticsearch.hosts()).isEmpty();
    assertThat(elasticsearch.username()).isEmpty();
    assertThat(elasticsearch.password()).isEmpty();
    assertThat(elasticsearch.apiKey()).isEmpty();
    assertThat(elasticsearch.caCertificate()).isEmpty();
    assertThat(elasticsearch.connectTimeout()).isEqualTo(Duration.ofSeconds(2));
    assertThat(elasticsearch.socketTimeout()).isEqualTo(Duration.ofSeconds(60));
    assertThat(elasticsearch.searchTimeout()).isEqualTo(Duration.ofSeconds(5));
    assertThat(elasticsearch.connectionsPerHost()).isEqualTo(40);
    assertThat(elasticsearch.startTimeout()).isEqualTo(Duration.ofSeconds(60));
    assertThat(elasticsearch.checkInterval()).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void several_hosts_are_given_with_commas() {
    EngineConfig config =
        TestConfig.with(Map.of("timtin.elasticsearch.hosts", "https://a:9200,https://b:9200"));

    assertThat(config.elasticsearch().hosts().orElseThrow())
        .extracting(Object::toString)
        .containsExactly("https://a:9200", "https://b:9200");
  }
}
