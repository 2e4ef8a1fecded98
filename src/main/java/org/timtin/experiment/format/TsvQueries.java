package org.timtin.experiment.format;

import java.util.ArrayList;
import java.util.List;
import org.timtin.experiment.judgement.Query;
import org.timtin.experiment.judgement.QuerySet;

/** Queries as plain lines of {@code id TAB text}. */
public final class TsvQueries {
  private TsvQueries() {}

  /**
   * The queries of a file.
   *
   * @param name of the file, for messages
   * @throws UnreadableFile naming each line that cannot be read
   */
  public static QuerySet read(String name, String text) {
    SourceText source = new SourceText(name, text);
    List<Query> queries = new ArrayList<>();
    Once once = new Once();
    source.lines(
        line -> {
          String[] cells = line.text().split("\t", -1);
          if (cells.length != 2) {
            throw new IllegalArgumentException(
                "has " + (cells.length - 1) + " tabs; it must be id, one tab, text");
          }
          Query query = new Query(cells[0].strip(), cells[1].strip());
          once.check(query.id(), line.number(), "query " + query.id());
          queries.add(query);
        });
    source.check();
    return new QuerySet(queries);
  }

  /** The file of some queries. What would divide lines or columns becomes a space. */
  public static String write(QuerySet queries) {
    StringBuilder out = new StringBuilder();
    for (Query query : queries.queries()) {
      out.append(query.id()).append('\t').append(query.text().replaceAll("\\s", " ")).append('\n');
    }
    return out.toString();
  }
}
