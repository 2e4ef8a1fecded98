package org.timtin.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** Takes an export apart into its records: articles, and what the service tells between them. */
final class ExportRecords {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What one record is. */
  sealed interface Entry {
    /** An article, or the names of the columns, with its line end. */
    record Row(String text) implements Entry {}

    /** How to go on from here. */
    record Checkpoint(JsonNode content) implements Entry {}

    /** The end of a whole export. */
    record Manifest(JsonNode content) implements Entry {}
  }

  private final InputStream input;
  private final boolean csv;

  ExportRecords(InputStream input, boolean csv) {
    this.input = new BufferedInputStream(input, 1 << 16);
    this.csv = csv;
  }

  /** The next record; empty where the answer ends, in the middle of a record or not. */
  Optional<Entry> next() throws IOException {
    ByteArrayOutputStream record = new ByteArrayOutputStream();
    boolean quoted = false;
    for (int unit = input.read(); unit >= 0; unit = input.read()) {
      record.write(unit);
      if (csv && unit == '"') {
        // A quote inside a quoted cell is doubled, so that an odd one always begins or ends a cell.
        quoted = !quoted;
      } else if (unit == '\n' && !quoted) {
        return Optional.of(entry(record.toString(StandardCharsets.UTF_8)));
      }
    }
    return Optional.empty();
  }

  private Entry entry(String record) throws IOException {
    if (is(record, "resume")) {
      return new Entry.Checkpoint(content(record, "resume"));
    }
    return is(record, "manifest")
        ? new Entry.Manifest(content(record, "manifest"))
        : new Entry.Row(record);
  }

  /** An article begins with its id, and in CSV that of none begins with {@code #}. */
  private boolean is(String record, String kind) {
    if (!csv) {
      return record.startsWith("{\"" + kind + "\":");
    }
    // A cell may be quoted though it need not be.
    return record.startsWith("#" + kind + ",") || record.startsWith("\"#" + kind + "\",");
  }

  private JsonNode content(String record, String kind) throws IOException {
    if (!csv) {
      return JSON.readTree(record).path(kind);
    }
    try (CSVParser cells = CSVParser.parse(record, CSVFormat.RFC4180)) {
      return JSON.readTree(cells.getRecords().getFirst().get(1));
    }
  }
}
