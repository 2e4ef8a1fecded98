package org.timtin.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What is asked of each node of a cluster: its version and its plugins. */
record ClusterNode(String name, String version, Set<String> plugins) {
  private static final String REQUIRED_MAJOR = "9";

  /** The official plugin, or ours in a stand-in image that runs the embedded node. */
  private static final List<String> ANALYSIS = List.of("analysis-icu", "timtin-analysis");

  ClusterNode {
    plugins = Set.copyOf(plugins);
  }

  /** The nodes in an answer to {@code GET _nodes/plugins}. */
  static List<ClusterNode> parse(JsonNode answer) {
    List<ClusterNode> nodes = new ArrayList<>();
    for (JsonNode node : answer.path("nodes")) {
      Set<String> plugins = new TreeSet<>();
      node.path("plugins").forEach(plugin -> plugins.add(plugin.path("name").asText()));
      nodes.add(
          new ClusterNode(
              node.path("name").asText("?"), node.path("version").asText("unknown"), plugins));
    }
    return nodes;
  }

  /** What this node lacks, as the end of a sentence; empty if nothing. */
  Optional<String> lack() {
    if (!version.startsWith(REQUIRED_MAJOR + ".")) {
      return Optional.of(
          "node " + name + " is version " + version + ", but " + REQUIRED_MAJOR + ".x is needed");
    }
    if (ANALYSIS.stream().noneMatch(plugins::contains)) {
      return Optional.of("node " + name + " lacks the plugin analysis-icu");
    }
    return Optional.empty();
  }
}
