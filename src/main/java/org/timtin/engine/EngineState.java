package org.timtin.engine;

import java.net.URI;
import java.util.List;

/** Whether Elasticsearch can be used at this moment. */
public sealed interface EngineState {

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
