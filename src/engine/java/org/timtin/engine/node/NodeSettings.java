package org.timtin.engine.node;

import java.util.Map;
import java.util.regex.Pattern;
import org.elasticsearch.common.settings.Settings;

/** The settings that a node starts with. */
final class NodeSettings {
  /** Which environment variables are settings: the rule of the official image's entry point. */
  private static final Pattern SETTING = Pattern.compile("[a-z0-9_]+\\.[a-z0-9_]+.*");

  private static final String SECURITY = "xpack.security.enabled";

  private NodeSettings() {}

  /**
   * One node of its own cluster, on loopback only.
   *
   * @param httpPort the port to listen on, or 0 for any free one
   */
  static Settings child(NodeFolders folders, int httpPort) {
    return common(folders, httpPort)
        .put("discovery.type", "single-node")
        .put("network.host", "127.0.0.1")
        .put("transport.port", 0)
        .build();
  }

  /**
   * A node as in the official image: on every interface, and what the environment says comes last.
   * Settings of x-pack are passed over, because such a node has none of it.
   *
   * @throws StartFailure if the environment asks for security, which would not be there
   */
  static Settings standalone(NodeFolders folders, int httpPort, Map<String, String> environment) {
    if (Boolean.parseBoolean(environment.get(SECURITY))) {
      throw new StartFailure("this node has no x-pack; set " + SECURITY + "=false");
    }
    Settings.Builder settings =
        common(folders, httpPort).put("network.host", "0.0.0.0").put("transport.port", 9300);
    environment.forEach(
        (name, value) -> {
          boolean setting = SETTING.matcher(name).matches() && !name.startsWith("xpack.");
          if (setting && !value.isEmpty()) {
            settings.put(name, value);
          }
        });
    return settings.build();
  }

  private static Settings.Builder common(NodeFolders folders, int httpPort) {
    return Settings.builder()
        .put("path.home", folders.home())
        .put("path.data", folders.indices())
        .put("path.logs", folders.logs())
        .put("path.repo", folders.backups())
        .put("cluster.name", "timtin")
        .put("node.name", "timtin")
        .put("http.port", httpPort)
        // A write to a misspelt alias must fail, not make an index with guessed mappings.
        .put("action.auto_create_index", false)
        // The default shares (85, 90, 95 %) block a developer's nearly full but large disk.
        .put("cluster.routing.allocation.disk.watermark.low", "1gb")
        .put("cluster.routing.allocation.disk.watermark.high", "512mb")
        .put("cluster.routing.allocation.disk.watermark.flood_stage", "256mb");
  }
}
