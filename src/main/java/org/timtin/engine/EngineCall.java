package org.timtin.engine;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.transport.TransportException;
import java.io.IOException;

/**
 * Runs a call of the Elasticsearch client and tells "cannot answer now" from every other failure.
 */
public final class EngineCall {
  /** A call that may fail to reach the engine. */
  @FunctionalInterface
  public interface Call<T> {
    T run() throws IOException;
  }

  private EngineCall() {}

  /**
   * The call's result.
   *
   * @throws EngineUnavailable when the engine cannot be reached, is overloaded or has no copy of
   *     the data at hand, and when the thread is interrupted, which it stays, as it is when the
   *     service ends
   * @throws ElasticsearchException when the engine refuses the request itself
   */
  public static <T> T call(Call<T> call) {
    try {
      return call.run();
    } catch (ElasticsearchException e) {
      if (isPassing(e.status())) {
        throw unavailable(e);
      }
      throw e;
    } catch (TransportException e) {
      // Carries the answer of something that is not (yet) an Elasticsearch able to talk to us.
      throw unavailable(e);
    } catch (IOException e) {
      throw unavailable(e);
    } catch (RuntimeException e) {
      // So the client says it.
      if (e.getCause() instanceof InterruptedException) {
        Thread.currentThread().interrupt();
        throw new EngineUnavailable("interrupted before the search engine answered", e);
      }
      throw e;
    }
  }

  /** Whether an HTTP status of the engine says that the same request may succeed later. */
  public static boolean isPassing(int status) {
    return status == 429 || (status >= 502 && status <= 504);
  }

  private static EngineUnavailable unavailable(Exception cause) {
    return new EngineUnavailable(
        "the search engine does not answer at the moment; try again shortly", cause);
  }
}
