package org.timtin.experiment.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * How the page looks.
 *
 * @param content the style sheet
 * @param policy a Content-Security-Policy that allows this very style sheet and nothing else: no
 *     script, no image, no address, nothing that somebody wrote into a title
 */
record PageStyle(String content, String policy) {
  private static final String FILE = "/report/report.css";

  static PageStyle read() {
    try (InputStream in = PageStyle.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the service lacks its own file " + FILE);
      }
      return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PageStyle of(String content) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return new PageStyle(
          content,
          "default-src 'none'; style-src 'sha256-"
              + Base64.getEncoder().encodeToString(hash)
              + "'; base-uri 'none'; form-action 'none'");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
