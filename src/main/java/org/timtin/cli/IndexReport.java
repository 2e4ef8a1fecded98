package org.timtin.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Counts what became of the articles that were sent, and remembers the first refusals. */
final class IndexReport {
  /** More than a person reads on a terminal is for the file. */
  private static final int SHOWN = 50;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Writer all;
  private final List<Refusal> first = new ArrayList<>();
  private long indexed;
  private long updated;
  private long unchanged;
  private long refused;
  private long tookMs;
  private long annotatingMs;
  private long converted;

  /**
   * @param all takes every refusal as a line of JSON
   */
  IndexReport(Writer all) {
    this.all = all;
  }

  /** Adds the counts of one of the service's answers; its refusals are added one by one. */
  void add(JsonNode answer) {
    indexed += answer.path("indexed").asLong();
    updated += answer.path("updated").asLong();
    unchanged += answer.path("unchanged").asLong();
    tookMs += answer.path("took_ms").asLong();
    annotatingMs += answer.path("annotating_ms").asLong();
    converted += answer.path("converted_total").asLong();
  }

  /** Adds refusals that the service counted but did not list. */
  void addUnlisted(long count) {
    refused += count;
  }

  void add(Refusal refusal) {
    refused++;
    if (first.size() < SHOWN) {
      first.add(refusal);
    }
    ObjectNode line = JSON.createObjectNode().put("file", refusal.file());
    refusal.line().ifPresent(number -> line.put("line", number));
    refusal.id().ifPresent(id -> line.put("id", id));
    refusal.field().ifPresent(field -> line.put("field", field));
    try {
      all.write(line.put("reason", refusal.reason()) + "\n");
    } catch (IOException unwritable) {
      throw new CliFailure("the report cannot be written", unwritable);
    }
  }

  boolean allAccepted() {
    return refused == 0;
  }

  void print(PrintWriter out) {
    out.println(
        String.format(
            Locale.ROOT,
            "indexed %,d, updated %,d, unchanged %,d, refused %,d",
            indexed,
            updated,
            unchanged,
            refused));
    if (tookMs > 0) {
      out.println(
          String.format(
              Locale.ROOT,
              "the service worked %.1f s on them; finding countries and officials was %.1f %% of it",
              tookMs / 1_000.0,
              100.0 * annotatingMs / tookMs));
    }
    if (converted > 0) {
      out.println(
          String.format(
              Locale.ROOT,
              "  %,d came misread from a legacy encoding (TCVN3, VNI) and were converted",
              converted));
    }
    first.forEach(refusal -> out.println("  " + refusal));
    if (refused > first.size()) {
      out.println(
          String.format(
              Locale.ROOT, "  and %,d more; --report FILE lists them", refused - first.size()));
    }
    out.flush();
  }
}
