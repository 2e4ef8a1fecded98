package org.timtin.engine;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where articles are kept and searched: an Elasticsearch cluster, or the embedded node. */
@ConfigMapping(prefix = "timtin")
public interface EngineConfig {

  /** The folder for everything that must survive a restart when the node is embedded. */
  @WithDefault("data")
  Path data();

  /** The cluster to use instead of the embedded node. */
  Elasticsearch elasticsearch();

  /** The embedded node, used when {@code timtin.elasticsearch.hosts} is not set. */
  Embedded engine();

  /** An Elasticsearch 9 cluster with the official analysis-icu plugin on every node. */
  interface Elasticsearch {

    /** Nodes of the cluster as {@code scheme://host:port}, comma-separated; absent: embedded. */
    Optional<List<URI>> hosts();

    /** The user, together with {@code password}. */
    Optional<String> username();

    /** The password of {@code username}. */
    Optional<String> password();

    /** An encoded API key, instead of user and password. */
    Optional<String> apiKey();

    /** A PEM file with the certificate authority of the cluster's https certificates. */
    Optional<Path> caCertificate();

    /** How long to wait for a connection. */
    @WithDefault("2s")
    Duration connectTimeout();

    /** How long to wait for an answer. */
    @WithDefault("60s")
    Duration socketTimeout();

    /**
     * How long a search may take; a longer one is answered with 503. Far beyond what searches take,
     * and shorter than people wait: while a node recovers its index, it holds searches back.
     */
    @WithDefault("5s")
    Duration searchTimeout();

    /** How many connections to open to one node at most. */
    @WithDefault("40")
    int connectionsPerHost();

    /** How long the start waits for a cluster that does not answer yet, as when both start. */
    @WithDefault("60s")
    Duration startTimeout();

    /** How often to ask whether the cluster still answers. */
    @WithDefault("10s")
    Duration checkInterval();
  }

  /** The JVM of the embedded node. */
  interface Embedded {

    /** The heap of the node's JVM, as {@code -Xmx} takes it. */
    @WithDefault("1g")
    String heap();

    /** The folder of the engine's jars; absent: {@code engine/lib} near the service's own jar. */
    Optional<Path> lib();

    /** The loopback port to listen on; 0: any free one. */
    @WithDefault("0")
    int port();

    /** How long a start of the node may take. */
    @WithDefault("90s")
    Duration startTimeout();

    /** How long the node may take to close before it is killed. */
    @WithDefault("20s")
    Duration stopTimeout();

    /** The pause before the first restart of a node that died; doubled for each further one. */
    @WithDefault("1s")
    Duration restartDelay();

    /** The longest pause before a restart. */
    @WithDefault("30s")
    Duration restartDelayLimit();

    /** A node that stayed up for so long is healthy: the pauses begin anew. */
    @WithDefault("60s")
    Duration steadyAfter();
  }
}
