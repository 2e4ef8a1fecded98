package org.timtin.experiment.format;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.timtin.experiment.judgement.Judgement;
import org.timtin.experiment.judgement.Query;

/**
 * Ratings as Quepid writes and reads them: CSV with the columns {@code query}, {@code docid} and
 * {@code rating}. A line with a query alone is a query that has no rating yet.
 */
public final class QuepidCsv {
  private static final List<String> COLUMNS = List.of("query", "docid", "rating");

  /**
   * Before such a sign Quepid writes an apostrophe, so that no spreadsheet takes it for a formula.
   */
  private static final String FORMULA = "=+-@";

  private QuepidCsv() {}

  /**
   * Queries and judgements of a file.
   *
   * @param name of the file, for messages
   * @throws UnreadableFile naming each line that cannot be read or rates a document again
   */
  public static JudgedQueries read(String name, String text) {
    SourceText source = new SourceText(name, text);
    JudgedQueries.Collector collected = new JudgedQueries.Collector();
    try (CSVParser parser =
        CSVFormat.DEFAULT
            .builder()
            .setIgnoreEmptyLines(true)
            .get()
            .parse(new StringReader(source.text()))) {
      boolean header = true;
      for (CSVRecord row : parser) {
        if (header) {
          header(source, row);
          header = false;
        } else {
          row(source, parser.getCurrentLineNumber(), row, collected);
        }
      }
      if (header) {
        source.error(1, "the file is empty; it must begin with query,docid,rating");
      }
    } catch (CSVException broken) {
      source.error(1, "is no CSV: " + broken.getMessage());
    } catch (java.io.UncheckedIOException broken) {
      source.error(1, "is no CSV: " + broken.getCause().getMessage());
    } catch (IOException never) {
      throw new UncheckedIOException("text in memory cannot fail to be read", never);
    }
    source.check();
    return collected.all();
  }

  private static void header(SourceText source, CSVRecord row) {
    if (!row.toList().stream().map(String::strip).toList().equals(COLUMNS)) {
      source.error(1, "the first line must be query,docid,rating");
      source.check();
    }
  }

  private static void row(
      SourceText source, long line, CSVRecord row, JudgedQueries.Collector collected) {
    source.read(
        line,
        () -> {
          if (row.size() == 1) {
            return collected.query(unescaped(row.get(0)));
          }
          if (row.size() != COLUMNS.size()) {
            throw new IllegalArgumentException(
                "has " + row.size() + " columns; it must have query, docid, rating");
          }
          int grade = Whole.number("the rating", row.get(2));
          collected.judge(unescaped(row.get(0)), row.get(1).strip(), grade, line);
          return true;
        });
  }

  /** The file of some queries and judgements. */
  public static String write(JudgedQueries judged) {
    Map<String, List<Judgement>> byQuery =
        judged.judgements().all().stream().collect(Collectors.groupingBy(Judgement::query));
    StringBuilder out = new StringBuilder("query,docid,rating\n");
    Function<Object[], String> line = cells -> CSVFormat.DEFAULT.format(cells) + "\n";
    for (Query query : judged.queries().queries()) {
      String text = escaped(query.text());
      List<Judgement> judgements = byQuery.getOrDefault(query.id(), List.of());
      if (judgements.isEmpty()) {
        out.append(line.apply(new Object[] {text}));
      }
      judgements.forEach(
          one -> out.append(line.apply(new Object[] {text, one.document(), one.grade()})));
    }
    return out.toString();
  }

  private static String escaped(String text) {
    return FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private static String unescaped(String text) {
    boolean escaped =
        text.length() > 1 && text.charAt(0) == '\'' && FORMULA.indexOf(text.charAt(1)) >= 0;
    return escaped ? text.substring(1) : text;
  }
}
