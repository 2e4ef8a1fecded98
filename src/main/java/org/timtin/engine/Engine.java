package org.timtin.engine;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The Elasticsearch that this service works with: the configured cluster, or the embedded node
 * where none is configured. The rest of the service sees only a client and a state.
 */
@ApplicationScoped
public class Engine {
  private static final Logger LOG = Logger.getLogger(Engine.class);

  /** The port of the discard protocol: nothing of ours listens there. */
  private static final String NOWHERE = "http://127.0.0.1:9";

  // The node stops taking writes below 256 MB free, and does not even start without some to spare.
  private static final long LEAST_FREE_BYTES = 300L << 20;

  private final EngineConfig config;
  private final Deque<Closeable> opened = new ArrayDeque<>();
  private final Rest5Client http;
  private final ElasticsearchClient client;
  private volatile EngineState state = new EngineState.Starting();
  private volatile Optional<Thread> starting = Optional.empty();
  private Optional<DataFolder> held = Optional.empty();
  private boolean started;

  Engine(EngineConfig config, ObjectMapper json) {
    this.config = config;
    // Requests go to the node's address once it is known; until then they fail like those to a node
    // that is down.
    http =
        opened(
            new ClientFactory(config.elasticsearch())
                .create(hosts().orElse(List.of(URI.create(NOWHERE)))));
    client =
        new ElasticsearchClient(
            new Rest5ClientTransport(http, new JacksonJsonpMapper(json.copy())));
  }

  /**
   * Takes the data folder, whichever Elasticsearch is used: one service at a time writes there.
   *
   * @throws EngineUnavailable if another service holds it
   */
  public synchronized void holdData() {
    if (held.isEmpty()) {
      held = Optional.of(opened(DataFolder.take(config.data())));
    }
  }

  /**
   * Starts the embedded node or checks the configured cluster; on return Elasticsearch can be used.
   * A second call does nothing.
   *
   * @throws EngineUnavailable with a sentence on what is wrong or missing
   */
  public synchronized void start() {
    if (started) {
      return;
    }
    starting = Optional.of(Thread.currentThread());
    try {
      hosts().ifPresentOrElse(this::external, this::embedded);
      started = true;
    } catch (RuntimeException e) {
      state = new EngineState.Down(String.valueOf(e.getMessage()));
      closeAll();
      throw e;
    } finally {
      starting = Optional.empty();
    }
  }

  /**
   * The client; it follows the embedded node when that moves, and fails while there is no engine.
   */
  public ElasticsearchClient client() {
    return client;
  }

  /**
   * The same for searches: gives up after the search timeout, upon which the engine drops the
   * search.
   */
  public ElasticsearchClient searchClient() {
    return AnswerTimeout.limit(client, config.elasticsearch().searchTimeout());
  }

  /** Whether Elasticsearch can be used at this moment. */
  public EngineState state() {
    return state;
  }

  private Optional<List<URI>> hosts() {
    return config.elasticsearch().hosts().filter(list -> !list.isEmpty());
  }

  private void external(List<URI> hosts) {
    EngineConfig.Elasticsearch settings = config.elasticsearch();
    ScheduledExecutorService scheduler =
        Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().daemon().name("engine-check").unstarted(task));
    opened(scheduler::shutdownNow);
    ExternalCluster cluster = new ExternalCluster(http, hosts, scheduler);
    cluster.require(settings.startTimeout());
    state = new EngineState.Up(hosts);
    Duration interval = settings.checkInterval();
    var unused =
        scheduler.scheduleWithFixedDelay(
            () -> changeTo(cluster.probe()),
            interval.toMillis(),
            interval.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  private void embedded() {
    holdData();
    DataFolder data = held.orElseThrow();
    data.requireSpace(LEAST_FREE_BYTES);
    opened(EmbeddedEngine.start(data, config.engine(), new Following(data)));
  }

  /** Keeps client, lock file and state in step with the embedded node. */
  private final class Following implements EmbeddedEngine.Listener {
    private final DataFolder data;

    Following(DataFolder data) {
      this.data = data;
    }

    @Override
    public void up(URI address) {
      http.setNodes(List.of(ClientFactory.node(address)));
      data.describe(Optional.of(address.getAuthority()));
      changeTo(new EngineState.Up(List.of(address)));
    }

    @Override
    public void down(String reason) {
      changeTo(new EngineState.Down(reason));
    }
  }

  private void changeTo(EngineState next) {
    if (!next.equals(state)) {
      LOG.info(next.sentence());
      state = next;
    }
  }

  private <T extends Closeable> T opened(T resource) {
    opened.push(resource);
    return resource;
  }

  /** Ends a start that is still under way, so that nobody waits for it at the end. */
  @PreDestroy
  void close() {
    starting.ifPresent(Thread::interrupt);
    closeAll();
  }

  private synchronized void closeAll() {
    while (!opened.isEmpty()) {
      try {
        opened.pop().close();
      } catch (IOException e) {
        LOG.warn("Elasticsearch was not left cleanly", e);
      }
    }
  }
}
