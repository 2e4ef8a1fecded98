package org.timtin.article;

import java.util.List;
import java.util.regex.Pattern;

/** Tells the article's own headline from its first paragraph. */
final class Headline {
  /** Vietnamese headlines stay far below; a first paragraph without a full stop does not. */
  private static final int LONGEST = 200;

  /** On the line of the date the first paragraph is the rule and a headline the exception. */
  private static final int LONGEST_BESIDE_DATE = 130;

  /** Text wrapped by hand or by mail programs has lines of about equal length below this. */
  private static final int WRAPPED = 110;

  private static final Pattern MARKDOWN = Pattern.compile("^#{1,3}\\s+");
  private static final Pattern BULLET = Pattern.compile("^[-–—*•+]\\s?.*");

  private Headline() {}

  /** Whether the first of these lines is a headline. */
  static boolean leads(List<Line> lines, boolean besideDate) {
    if (lines.size() < 2) {
      return false;
    }
    Line first = lines.get(0);
    if (MARKDOWN.matcher(first.text()).find()) {
      return true;
    }
    return first.text().length() <= (besideDate ? LONGEST_BESIDE_DATE : LONGEST)
        && first.beginsSentence()
        && (!first.endsSentence() || first.trailsOff())
        && first.sentences() == 1
        && !BULLET.matcher(first.text()).matches()
        && !first.text().startsWith("|")
        && lines.get(1).beginsSentence()
        && !isWrapped(lines);
  }

  /** The headline without marks of its own. */
  static String text(Line line) {
    return MARKDOWN.matcher(line.text()).replaceFirst("").strip();
  }

  private static boolean isWrapped(List<Line> lines) {
    int block = 1;
    while (block < lines.size() && !lines.get(block).afterBlank()) {
      block++;
    }
    List<Line> paragraph = lines.subList(0, block);
    int longest = paragraph.stream().mapToInt(line -> line.text().length()).max().orElse(0);
    long open = paragraph.stream().filter(line -> !line.endsSentence()).count();
    return block >= 3
        && longest <= WRAPPED
        && lines.get(0).text().length() * 10 >= longest * 7
        && open * 2 > block;
  }
}
