package org.timtin.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** What of a line is the caption or the credit of a photo. */
sealed interface Caption {
  /** Nothing. */
  record None() implements Caption {}

  /** The line is a credit and nothing else. */
  record CreditOnly() implements Caption {}

  /** The line is a photo's caption; without its credit it reads so. */
  record Whole(String text) implements Caption {}

  /** The line is running text with credits in it; without them it reads so. */
  record Inline(String text, List<String> credits) implements Caption {
    public Inline {
      credits = List.copyOf(credits);
    }
  }

  /** A caption says what a photo shows; what is longer is a paragraph that lost its line end. */
  int LONGEST_CAPTION = 400;

  /** A caption of two sentences is short, or it is a paragraph that tells the story. */
  int LONGEST_OF_TWO = 120;

  /** Looks at one line. */
  static Caption of(Line line) {
    String text = line.text();
    if (text.length() <= LONGEST_CAPTION) {
      if (Credits.CREDIT_LINE.matcher(text).matches()) {
        return new CreditOnly();
      }
      Matcher end = Credits.AT_END.matcher(text);
      if (end.find()) {
        Line without = line.with(text.substring(0, end.start()));
        boolean caption =
            without.sentences() == 1
                || (text.length() <= LONGEST_OF_TWO && without.sentences() == 2);
        return caption ? new Whole(without.text()) : inline(text);
      }
      if (Credits.POINTING.matcher(text).matches() && line.sentences() <= 2) {
        return new Whole(text);
      }
    }
    return inline(text);
  }

  /**
   * Looks at the last line of an article: photos stand above text, so a long last line is the
   * article's last paragraph.
   */
  static Caption ofClosing(Line line) {
    boolean photo = of(line) instanceof Whole && line.text().length() <= LONGEST_OF_TWO;
    boolean credit = of(line) instanceof CreditOnly;
    return photo || credit ? of(line) : inline(line.text());
  }

  private static Caption inline(String text) {
    List<String> credits = new ArrayList<>();
    String rest = text;
    Matcher brackets = Credits.IN_BRACKETS.matcher(rest);
    if (brackets.find()) {
      brackets.reset().results().map(found -> found.group().strip()).forEach(credits::add);
      rest = Credits.IN_BRACKETS.matcher(rest).replaceAll("");
    }
    // Only the end of a long paragraph can hold an end credit: the search must not cost its length.
    int tail = Math.max(0, rest.length() - 160);
    Matcher end =
        Credits.AT_END.matcher(rest).region(tail, rest.length()).useTransparentBounds(true);
    if (end.find()) {
      credits.add(end.group().strip());
      rest = rest.substring(0, end.start());
    }
    return credits.isEmpty() ? new None() : new Inline(rest, credits);
  }
}
