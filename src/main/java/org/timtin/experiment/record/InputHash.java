package org.timtin.experiment.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import org.timtin.experiment.format.TrecQrels;
import org.timtin.experiment.format.TsvQueries;
import org.timtin.experiment.judgement.Judgement;
import org.timtin.experiment.judgement.Judgements;
import org.timtin.experiment.judgement.QuerySet;

/** Tells whether two experiments had the same queries and the same judgements. */
final class InputHash {
  private InputHash() {}

  /** SHA-256 of the queries' TSV; their order counts. */
  static String of(QuerySet queries) {
    return sha256(TsvQueries.write(queries));
  }

  /** SHA-256 of the judgements' qrels, sorted: their order means nothing. */
  static String of(Judgements judgements) {
    return sha256(
        TrecQrels.write(
            new Judgements(
                judgements.all().stream()
                    .sorted(
                        Comparator.comparing(Judgement::query).thenComparing(Judgement::document))
                    .toList())));
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
