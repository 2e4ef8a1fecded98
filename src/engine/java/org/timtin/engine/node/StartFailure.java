package org.timtin.engine.node;

import org.apache.lucene.index.IndexFormatTooNewException;

/** The node cannot start for a reason that a person can act on; the message is one sentence. */
final class StartFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StartFailure(String message) {
    super(message);
  }

  StartFailure(String message, Throwable cause) {
    super(message, cause);
  }

  /**
   * Puts what the server throws into one sentence. The server has no exception types for these
   * cases, so its messages are matched.
   */
  static StartFailure of(NodeFolders folders, Exception thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage());
      if (message.contains("failed to obtain node lock")
          || message.contains("Lock held by another program")) {
        return new StartFailure(
            "the data folder " + folders.data() + " is in use by another engine (node.lock)",
            thrown);
      }
      if (message.contains("cannot downgrade a node")
          || message.contains("cannot upgrade a node")
          || cause instanceof IndexFormatTooNewException
          || message.contains("is incompatible with the current version")
          || message.contains("cannot start this node because it holds metadata")) {
        return new StartFailure(
            "the data folder "
                + folders.data()
                + " was written by another version of Elasticsearch: "
                + message,
            thrown);
      }
      if (cause instanceof java.net.BindException || message.contains("Failed to bind")) {
        return new StartFailure("the node cannot listen: " + message, thrown);
      }
    }
    return new StartFailure("the node failed to start: " + thrown, thrown);
  }
}
