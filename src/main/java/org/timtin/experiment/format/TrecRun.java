package org.timtin.experiment.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.timtin.experiment.metric.Ranking;

/**
 * Results as TREC has them: lines of {@code query Q0 document rank score tag}.
 *
 * <p>trec_eval looks at neither the order of the lines nor the rank: it sorts by score, and equal
 * scores by document id, backwards. So the scores that are written here are not the engine's, which
 * may be equal, but count down to 1; and what is read is put into the order that trec_eval would
 * see.
 */
public final class TrecRun {
  private record Row(String document, double score) {}

  private TrecRun() {}

  /**
   * The rankings of a file by query, in the order of their first lines.
   *
   * @param name of the file, for messages
   * @throws UnreadableFile naming each line that cannot be read or repeats a document
   */
  public static Map<String, Ranking> read(String name, String text) {
    SourceText source = new SourceText(name, text);
    Map<String, List<Row>> rows = new LinkedHashMap<>();
    Once once = new Once();
    source.lines(
        line -> {
          String[] cells = line.text().strip().split("\\s+", -1);
          if (cells.length != 6) {
            throw new IllegalArgumentException(
                "has "
                    + cells.length
                    + " columns; it must be query, Q0, document, rank, score, tag");
          }
          once.check(
              cells[0], cells[2], line.number(), "document " + cells[2] + " for query " + cells[0]);
          rows.computeIfAbsent(cells[0], query -> new ArrayList<>())
              .add(new Row(cells[2], score(cells[4])));
        });
    source.check();
    Map<String, Ranking> rankings = new LinkedHashMap<>();
    rows.forEach((query, found) -> rankings.put(query, sorted(found)));
    return rankings;
  }

  /**
   * The file of some rankings.
   *
   * @param rankings by query
   * @param tag names the system; spaces in it become {@code _}
   */
  public static String write(Map<String, Ranking> rankings, String tag) {
    String oneWord = tag.strip().replaceAll("\\s+", "_");
    StringBuilder out = new StringBuilder();
    rankings.forEach(
        (query, ranking) -> {
          int size = ranking.documents().size();
          for (int i = 0; i < size; i++) {
            out.append(query)
                .append(" Q0 ")
                .append(ranking.documents().get(i))
                .append(' ')
                .append(i + 1)
                .append(' ')
                .append(size - i)
                .append(' ')
                .append(oneWord)
                .append('\n');
          }
        });
    return out.toString();
  }

  private static Ranking sorted(List<Row> rows) {
    return new Ranking(
        rows.stream()
            .sorted(Comparator.comparingDouble(Row::score).thenComparing(Row::document).reversed())
            .map(Row::document)
            .toList());
  }

  private static double score(String text) {
    try {
      double score = Double.parseDouble(text);
      if (Double.isFinite(score)) {
        return score;
      }
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException("the score is '" + text + "' and no number", notANumber);
    }
    throw new IllegalArgumentException("the score is '" + text + "' and no number");
  }
}
