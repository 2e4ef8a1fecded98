package org.timtin.api;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.timtin.index.ArticleDocument;
import org.timtin.search.Export;

/**
 * Writes an export batch by batch, each when the client has taken the one before. What ends without
 * its manifest is not whole: whatever fails on the way breaks the connection off.
 */
final class ExportStream implements StreamingOutput {
  private final Export export;
  private final ExportParameters.Asked asked;
  private final Rows rows;
  private final MessageDigest sum = sha256();
  private final long started = System.nanoTime();
  private List<ArticleDocument> batch;

  /** Reads the first articles: what fails already then is told by a status of its own. */
  ExportStream(Export export, ExportParameters.Asked asked, Rows rows) {
    this.export = export;
    this.asked = asked;
    this.rows = rows;
    try {
      this.batch = export.next();
    } catch (RuntimeException e) {
      if (asked.resume().isEmpty()) {
        // Nobody has a token of it yet.
        export.abandon();
      }
      throw e;
    }
  }

  @Override
  public void write(OutputStream out) throws IOException {
    if (asked.resume().isEmpty()) {
      row(out, rows.head());
    }
    while (!batch.isEmpty()) {
      for (ArticleDocument article : batch) {
        row(out, rows.row(article));
      }
      Optional<String> token = asked.checkpoints() ? export.resume() : Optional.empty();
      if (token.isPresent()) {
        line(out, "resume", checkpoint(token.get()));
      }
      batch = export.next();
    }
    line(out, "manifest", manifest());
    out.flush();
  }

  private ExportLines.Checkpoint checkpoint(String token) throws IOException {
    return new ExportLines.Checkpoint(token, export.count(), export.total(), sumSoFar());
  }

  private ExportLines.Manifest manifest() throws IOException {
    return new ExportLines.Manifest(
        export.count(),
        export.given(),
        sumSoFar(),
        export.index(),
        export.profile(),
        Map.copyOf(asked.given()),
        export.understood(),
        (System.nanoTime() - started) / 1_000_000);
  }

  private void row(OutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    sum.update(bytes);
    out.write(bytes);
  }

  private void line(OutputStream out, String kind, Object content) throws IOException {
    out.write(rows.line(kind, content).getBytes(StandardCharsets.UTF_8));
  }

  private String sumSoFar() {
    try {
      return HexFormat.of().formatHex(((MessageDigest) sum.clone()).digest());
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("SHA-256 of the Java platform can be copied", e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
