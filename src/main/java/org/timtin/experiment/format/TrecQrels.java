package org.timtin.experiment.format;

import java.util.ArrayList;
import java.util.List;
import org.timtin.experiment.judgement.Judgement;
import org.timtin.experiment.judgement.Judgements;

/**
 * Judgements as TREC has them: lines of {@code query iteration document grade}, divided by spaces
 * or tabs. The iteration is of no account. Grades below 0, which some tracks use for spam, are
 * refused: what they mean differs from tool to tool.
 */
public final class TrecQrels {
  private TrecQrels() {}

  /**
   * The judgements of a file.
   *
   * @param name of the file, for messages
   * @throws UnreadableFile naming each line that cannot be read or judges a document again
   */
  public static Judgements read(String name, String text) {
    SourceText source = new SourceText(name, text);
    List<Judgement> judgements = new ArrayList<>();
    Once once = new Once();
    source.lines(
        line -> {
          String[] cells = line.text().strip().split("\\s+", -1);
          if (cells.length != 4) {
            throw new IllegalArgumentException(
                "has " + cells.length + " columns; it must be query, iteration, document, grade");
          }
          Judgement judgement =
              new Judgement(cells[0], cells[2], Whole.number("the grade", cells[3]));
          once.check(
              judgement.query(),
              judgement.document(),
              line.number(),
              "a grade of document " + judgement.document() + " for query " + judgement.query());
          judgements.add(judgement);
        });
    source.check();
    return new Judgements(judgements);
  }

  /** The file of some judgements. */
  public static String write(Judgements judgements) {
    StringBuilder out = new StringBuilder();
    for (Judgement judgement : judgements.all()) {
      out.append(judgement.query())
          .append(" 0 ")
          .append(judgement.document())
          .append(' ')
          .append(judgement.grade())
          .append('\n');
    }
    return out.toString();
  }
}
