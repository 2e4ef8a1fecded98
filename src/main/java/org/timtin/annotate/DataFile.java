package org.timtin.annotate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * A list that people maintain: tab-separated columns, comments after {@code #}, a number for every
 * line that an error can point to.
 */
final class DataFile {
  private final String name;
  private final List<Row> rows;

  private DataFile(String name, List<Row> rows) {
    this.name = name;
    this.rows = rows;
  }

  /** One line that is neither empty nor a comment. */
  record Row(String file, int line, List<String> cells) {
    String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }

    /** The non-empty alternatives of a cell, which are separated by {@code |}. */
    List<String> alternatives(int column) {
      return Arrays.stream(cell(column).split("\\|", -1))
          .map(String::strip)
          .filter(form -> !form.isEmpty())
          .toList();
    }

    IllegalStateException error(String message) {
      return new IllegalStateException(file + ":" + line + ": " + message);
    }
  }

  /** Reads a file of the class path's folder {@code authority}. */
  static DataFile resource(String name) {
    String path = "/authority/" + name;
    try (InputStream in = DataFile.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("the class path has no " + path);
      }
      return of(
          name,
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  static DataFile of(String name, List<String> lines) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = Normalizer.normalize(lines.get(i), Normalizer.Form.NFC);
      int comment = line.startsWith("#") ? 0 : line.indexOf(" #");
      String content = comment < 0 ? line : line.substring(0, comment);
      if (!content.isBlank()) {
        rows.add(
            new Row(
                name, i + 1, Arrays.stream(content.split("\t", -1)).map(String::strip).toList()));
      }
    }
    return new DataFile(name, rows);
  }

  String name() {
    return name;
  }

  /** Gives each row to {@code reader}; whatever it throws is reported with the row's place. */
  void forEach(Consumer<Row> reader) {
    for (Row row : rows) {
      try {
        reader.accept(row);
      } catch (IllegalArgumentException | DateTimeException e) {
        throw new IllegalStateException(row.file() + ":" + row.line() + ": " + e.getMessage(), e);
      }
    }
  }
}
