package org.timtin.experiment.sampling;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A query of the log.
 *
 * @param id made from the text: the same query has the same id in every sample
 * @param text normalised
 * @param count how often it was asked
 * @param hits how many articles it found the last time
 */
@Schema(name = "CountedQuery")
public record CountedQuery(String id, String text, long count, long hits) {
  private static final int ID_DIGITS = 12;

  static CountedQuery of(String text, long count, long hits) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      String id = "q-" + HexFormat.of().formatHex(digest).substring(0, ID_DIGITS);
      return new CountedQuery(id, text, count, hits);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
