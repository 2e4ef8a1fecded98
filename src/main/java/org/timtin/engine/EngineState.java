package org.timtin.engine;

import java.net.URI;
import java.util.List;

/** Whether Elasticsearch can be used at this moment. */
public sealed interface EngineState {

  /** The state as a line of a log. */
  default String sentence() {
    return switch (this) {
      case Up up -> "Elasticsearch answers at " + up.hosts();
      case Starting starting -> "Elasticsearch starts";
      case Down down -> "Elasticsearch does not answer: " + down.reason();
    };
  }

  /** It answers at these addresses. */
  record Up(List<URI> hosts) implements EngineState {
    public Up {
      hosts = List.copyOf(hosts);
    }
  }

  /** It has not answered yet. */
  record Starting() implements EngineState {}

  /** It does not answer; {@code reason} is a sentence for a log, not for an API's answer. */
  record Down(String reason) implements EngineState {}
}
