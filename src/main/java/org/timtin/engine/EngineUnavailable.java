package org.timtin.engine;

/** Elasticsearch cannot answer just now: it is starting, restarting, overloaded or out of reach. */
public final class EngineUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param detail one sentence for the user; names no host
   * @param cause what the client reported, for the log
   */
  public EngineUnavailable(String detail, Throwable cause) {
    super(detail, cause);
  }
}
