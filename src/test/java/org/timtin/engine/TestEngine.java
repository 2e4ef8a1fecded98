package org.timtin.engine;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.elasticsearch.ElasticsearchContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * One real Elasticsearch for all tests of a JVM, handed to the application as {@code
 * timtin.elasticsearch.hosts}. Which one, in this order: the hosts in the system property {@code
 * timtin.test.hosts}; a container, with {@code -Dtimtin.test.engine=docker}, of the image {@code
 * timtin.test.image}; the embedded node on a folder of its own.
 *
 * <p>Tests share it, so each uses index names of its own.
 */
public final class TestEngine implements QuarkusTestResourceLifecycleManager {
  /** A system property and no static field: Quarkus loads this class more than once. */
  private static final String STARTED = "timtin.test.started";

  /** Testcontainers' own minute is short for a node on a machine that is busy with the build. */
  private static final Duration START_TIMEOUT = Duration.ofMinutes(3);

  private static final String OFFICIAL = "docker.elastic.co/elasticsearch/elasticsearch";

  @Override
  public Map<String, String> start() {
    return Map.of("timtin.elasticsearch.hosts", hosts());
  }

  /** It serves the next test class too, and ends with the JVM. */
  @Override
  public void stop() {}

  /** The address of the first host; starts the engine if no test did yet. */
  public static URI address() {
    return URI.create(hosts().split(",", -1)[0]);
  }

  /** The hosts, comma-separated; starts the engine if no test did yet. */
  public static String hosts() {
    // The lock is the one object of which a JVM has one, whatever class loader we are in.
    synchronized (System.getProperties()) {
      String given = System.getProperty("timtin.test.hosts", "");
      String hosts = given.isBlank() ? System.getProperty(STARTED) : given;
      if (hosts == null) {
        boolean docker = System.getProperty("timtin.test.engine", "embedded").equals("docker");
        hosts = docker ? container() : embedded();
        System.setProperty(STARTED, hosts);
      }
      return hosts;
    }
  }

  /** Whether the analysis components are ours and not the official plugins'. */
  static boolean hasOurAnalysis() {
    return Http.call(address(), "GET", "/_nodes/plugins?filter_path=nodes.*.plugins.name", "")
        .body()
        .toString()
        .contains("timtin-analysis");
  }

  private static String container() {
    DockerImageName image =
        DockerImageName.parse(System.getProperty("timtin.test.image", OFFICIAL + ":9.5.2"))
            .asCompatibleSubstituteFor(OFFICIAL);
    @SuppressWarnings("resource") // Closed by the shutdown hook.
    ElasticsearchContainer container =
        new ElasticsearchContainer(image)
            .withEnv("xpack.security.enabled", "false")
            .withEnv("action.auto_create_index", "false")
            .withEnv("ES_JAVA_OPTS", "-Xms1g -Xmx1g");
    // By HTTP and not by a log line: the image may be a stand-in that logs otherwise.
    container.waitingFor(
        Wait.forHttp("/_cluster/health").forPort(9200).withStartupTimeout(START_TIMEOUT));
    container.start();
    Runtime.getRuntime().addShutdownHook(new Thread(container::stop, "stop-test-engine"));
    return "http://" + container.getHttpHostAddress();
  }

  private static String embedded() {
    try {
      Path folder =
          Files.createTempDirectory(Files.createDirectories(Path.of("target")), "test-engine-");
      EngineConfig config = TestConfig.embedded(folder, Map.of("timtin.engine.heap", "768m"));
      DataFolder data = DataFolder.take(folder);
      EmbeddedEngine engine = EmbeddedEngine.start(data, config.engine(), new Quiet());
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(engine, data), "stop-test-engine"));
      return engine.address().toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void end(EmbeddedEngine engine, DataFolder data) {
    try {
      engine.close();
      data.close();
      delete(data.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static final class Quiet implements EmbeddedEngine.Listener {
    @Override
    public void up(URI address) {}

    @Override
    public void down(String reason) {
      System.err.println("The test engine is down: " + reason);
    }
  }
}
