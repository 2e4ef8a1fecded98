package org.timtin.engine.node;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.http.HttpServerTransport;
import org.elasticsearch.node.InternalSettingsPreparer;
import org.elasticsearch.node.Node;
import org.elasticsearch.node.NodeValidationException;
import org.elasticsearch.plugins.PluginsLoader;

/** One Elasticsearch node in this JVM. */
final class EmbeddedNode implements Closeable {
  private static final long CLOSE_SECONDS = 10;

  private final Node node;

  private EmbeddedNode(Node node) {
    this.node = node;
  }

  /**
   * Starts the node; on return it answers HTTP.
   *
   * @throws StartFailure with one sentence for a person
   */
  static EmbeddedNode start(NodeFolders folders, Settings settings) {
    Environment environment =
        InternalSettingsPreparer.prepareEnvironment(
            settings, Map.of(), folders.config(), () -> "timtin");
    Node node = null;
    try {
      node = new Node(environment, plugins(environment));
      node.start();
      return new EmbeddedNode(node);
    } catch (NodeValidationException | RuntimeException e) {
      StartFailure failure = StartFailure.of(folders, e);
      if (node != null) {
        try {
          node.close();
        } catch (IOException suppressed) {
          failure.addSuppressed(suppressed);
        }
      }
      throw failure;
    }
  }

  private static PluginsLoader plugins(Environment environment) {
    // The last argument must be false: the server is on the class path, there is no module layer.
    return PluginsLoader.createPluginsLoader(
        PluginsLoader.loadModulesBundles(environment.modulesDir(), false),
        PluginsLoader.loadPluginsBundles(environment.pluginsDir(), false),
        Map.of(),
        false);
  }

  /** Where HTTP is served. */
  InetSocketAddress address() {
    return node.injector()
        .getInstance(HttpServerTransport.class)
        .boundAddress()
        .publishAddress()
        .address();
  }

  @Override
  public void close() throws IOException {
    node.prepareForClose();
    node.close();
    try {
      if (!node.awaitClose(CLOSE_SECONDS, TimeUnit.SECONDS)) {
        throw new IOException("the node still had work after " + CLOSE_SECONDS + " s");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the node was closing", e);
    }
  }
}
