package org.timtin.engine;

/** Elasticsearch cannot be used; the message is a sentence that a person can act on. */
public final class EngineUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public EngineUnavailable(String message) {
    super(message);
  }

  public EngineUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
