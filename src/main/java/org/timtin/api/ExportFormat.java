package org.timtin.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.timtin.search.walk.Cursor;

/** In what form an export comes. */
enum ExportFormat {
  /** A line of JSON for each article. */
  NDJSON("application/x-ndjson", Cursor.Purpose.NDJSON),
  /** A record for each article, for spreadsheets. */
  CSV("text/csv; charset=utf-8; header=present", Cursor.Purpose.CSV);

  private final String mediaType;
  private final Cursor.Purpose purpose;

  ExportFormat(String mediaType, Cursor.Purpose purpose) {
    this.mediaType = mediaType;
    this.purpose = purpose;
  }

  String mediaType() {
    return mediaType;
  }

  Cursor.Purpose purpose() {
    return purpose;
  }

  /** The name that a browser saves it under. */
  String fileName() {
    return switch (this) {
      case NDJSON -> "timtin-export.ndjson";
      case CSV -> "timtin-export.csv";
    };
  }

  Rows rows(ObjectMapper json) {
    return switch (this) {
      case NDJSON -> new NdjsonRows(json);
      case CSV -> new CsvRows(json);
    };
  }
}
