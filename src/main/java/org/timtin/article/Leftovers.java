package org.timtin.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes out what a page puts between the paragraphs: images, their tables, captions, credits. */
final class Leftovers {
  // Every repetition is bounded: a text of many open brackets must not cost quadratic time.
  private static final Pattern IMAGE =
      Pattern.compile(
          "!\\[[^\\[\\]\\n]{0,500}\\](?:\\((?:[^()\\n]{0,2000})(?:\\([^()\\n]{0,200}\\)[^()\\n]{0,500})?\\)|\\[[^\\]\\n]{0,80}\\])");
  private static final Pattern DASHES = Pattern.compile("[|:\\s-]*-{2,}[|:\\s-]*|[|\\s]+");
  private static final Pattern SEE_ALSO = Pattern.compile("^(?:>{2,}|»{1,3}|>\\s?>).{0,300}$");

  /** A layout table of one cell can hold a whole article; what is longer is not a caption. */
  private static final int LONGEST_TABLE_CAPTION = 400;

  private final List<Dropped> dropped;
  private final List<Line> kept = new ArrayList<>();
  private Optional<String> leadCaption = Optional.empty();
  private boolean blankBefore;
  private boolean closing;

  /**
   * @param dropped takes what is left out
   */
  Leftovers(List<Dropped> dropped) {
    this.dropped = dropped;
  }

  /** The lines that are text. */
  List<Line> clean(List<Line> lines) {
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      int before = kept.size();
      closing = i == lines.size() - 1 && before > 0;
      clean(blankBefore ? line.afterBlankLine() : line);
      blankBefore = kept.size() == before && (blankBefore || line.afterBlank());
    }
    return kept;
  }

  /** The caption that stood in the place of the article's first paragraph, without its credit. */
  Optional<String> leadCaption() {
    return leadCaption;
  }

  private void clean(Line source) {
    Line line = withoutImages(source);
    if (line.text().isEmpty()) {
      return;
    }
    if (DASHES.matcher(line.text()).matches() && line.text().indexOf('|') >= 0) {
      drop(Dropped.Rule.TABLE_ROW, line.text());
      return;
    }
    Optional<String> cell = onlyCell(line.text());
    if (cell.isPresent() && cell.get().length() <= LONGEST_TABLE_CAPTION) {
      drop(Dropped.Rule.TABLE_ROW, line.text());
      return;
    }
    if (SEE_ALSO.matcher(line.text()).matches()) {
      drop(Dropped.Rule.LINK, line.text());
      return;
    }
    cleanCredits(cell.map(line::with).orElse(line));
  }

  private void cleanCredits(Line line) {
    switch (closing ? Caption.ofClosing(line) : Caption.of(line)) {
      case Caption.None() -> kept.add(line);
      case Caption.CreditOnly() -> drop(Dropped.Rule.CREDIT, line.text());
      case Caption.Whole(String caption) -> {
        if (kept.isEmpty() && leadCaption.isEmpty() && !caption.isEmpty()) {
          leadCaption = Optional.of(caption);
        }
        drop(Dropped.Rule.CAPTION, line.text());
      }
      case Caption.Inline(String text, List<String> credits) -> {
        credits.forEach(credit -> drop(Dropped.Rule.CREDIT, credit));
        kept.add(line.with(text));
      }
    }
  }

  private Line withoutImages(Line line) {
    Matcher image = IMAGE.matcher(line.text());
    if (!image.find()) {
      return line;
    }
    image
        .reset()
        .results()
        .map(found -> found.group())
        .forEach(text -> drop(Dropped.Rule.IMAGE, text));
    return line.with(IMAGE.matcher(line.text()).replaceAll(""));
  }

  /** The text of a table row of one cell. A row of several cells is a table's data and stays. */
  private static Optional<String> onlyCell(String line) {
    if (!line.startsWith("|") && !line.endsWith("|")) {
      return Optional.empty();
    }
    int start = line.startsWith("|") ? 1 : 0;
    int end = line.length() > start && line.endsWith("|") ? line.length() - 1 : line.length();
    String inner = line.substring(start, end);
    return inner.indexOf('|') >= 0 ? Optional.empty() : Optional.of(Line.stripped(inner));
  }

  private void drop(Dropped.Rule rule, String text) {
    dropped.add(new Dropped(rule, text));
  }
}
