package org.timtin.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.timtin.Service;

@QuarkusTest
@WithTestResource(TestEngine.class)
class ClassPathGuardTest {
  @Inject ElasticsearchClient client;
  @Inject Engine engine;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.elasticsearch.node.Node",
        "org.apache.lucene.index.IndexWriter",
        "org.timtin.engine.node.Launcher"
      })
  void classes_of_the_server_are_not_on_the_class_path_of_the_service(String name) {
    assertThatThrownBy(() -> Class.forName(name)).isInstanceOf(ClassNotFoundException.class);
    assertThatThrownBy(() -> Thread.currentThread().getContextClassLoader().loadClass(name))
        .isInstanceOf(ClassNotFoundException.class);
  }

  @Test
  void the_service_still_reaches_the_engine() throws Exception {
    Service.awaitReady();
    assertThat(engine.state()).isInstanceOf(EngineState.Up.class);
    assertThat(client.cluster().health().numberOfNodes()).isPositive();
  }
}
