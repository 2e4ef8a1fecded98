package org.timtin.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.timtin.annotate.Official;
import org.timtin.index.ArticleDocument;

/**
 * Records for spreadsheets, as RFC 4180 has them. A byte order mark at the start has them read as
 * UTF-8. The first cell of a line that is no article begins with {@code #}, which no article's
 * does.
 */
final class CsvRows implements Rows {
  static final String BYTE_ORDER_MARK = "\uFEFF";

  /** Between the values of a list; in a label it is written {@code /}. */
  static final String BETWEEN = "|";

  private static final String CUT = "cut";

  /**
   * A column.
   *
   * @param name in the first record
   * @param value of an article
   */
  private record Column(String name, Function<ArticleDocument, String> value) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column("id", ArticleDocument::id),
          new Column("title", ArticleDocument::title),
          new Column("summary", ArticleDocument::summary),
          new Column("body", ArticleDocument::body),
          new Column("published", article -> article.published().orElse("")),
          new Column("url", article -> article.url().orElse("")),
          new Column("source", article -> article.source().orElse("")),
          new Column("countries", article -> String.join(BETWEEN, article.countries())),
          new Column("officials", article -> joined(article.people(), Official::label)),
          new Column("official_keys", article -> joined(article.people(), Official::key)),
          new Column("inferred", article -> joined(article.inferred(), Official::label)),
          new Column("inferred_keys", article -> joined(article.inferred(), Official::key)),
          new Column("arrived", article -> article.arrived().orElse("")));

  private final ObjectMapper json;

  CsvRows(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public String head() {
    return BYTE_ORDER_MARK
        + record(Stream.concat(COLUMNS.stream().map(Column::name), Stream.of(CUT)).toList());
  }

  @Override
  public String row(ArticleDocument article) {
    List<String> cells = new ArrayList<>();
    List<String> cut = new ArrayList<>();
    for (Column column : COLUMNS) {
      Cell cell = Cell.of(column.value().apply(article), cells.isEmpty());
      cells.add(cell.text());
      if (cell.cut()) {
        cut.add(column.name());
      }
    }
    cells.add(String.join(BETWEEN, cut));
    return record(cells);
  }

  @Override
  public String line(String kind, Object content) {
    // As many cells as every other record has.
    String[] cells = new String[COLUMNS.size() + 1];
    Arrays.fill(cells, "");
    cells[0] = "#" + kind;
    try {
      cells[1] = json.writeValueAsString(content);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("what is told of an export is plain data", e);
    }
    return record(List.of(cells));
  }

  private static String joined(List<Official> people, Function<Official, String> shown) {
    return people.stream()
        .map(person -> shown.apply(person).replace(BETWEEN, "/"))
        .collect(Collectors.joining(BETWEEN));
  }

  private static String record(List<String> cells) {
    StringBuilder record = new StringBuilder();
    try {
      CSVFormat.RFC4180.printRecord(record, cells.toArray());
    } catch (IOException e) {
      throw new UncheckedIOException("a string builder takes everything", e);
    }
    return record.toString();
  }
}
