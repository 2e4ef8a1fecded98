package org.timtin.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.timtin.BadInput;

/**
 * Finds the day of publication in the places where newspapers and agencies print it: a line of its
 * own at the beginning or the end, the agency's mark before the first sentence or behind the last.
 * A date anywhere else is one that the article speaks of.
 */
final class Dateline {
  /** A headline and a section's name may stand above the date, an author's name below it. */
  private static final int LINES_AT_AN_END = 3;

  private static final int LONGEST_LINE = 90;

  private static final Pattern DAY = Pattern.compile("(?<!\\d)" + VietnameseDate.DAY + "(?!\\d)");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");

  private static final String WORD = "\\p{Lu}\\p{L}{0,15}\\.?";
  private static final String PLACE =
      "(?:Thành phố )?" + WORD + "(?:[ -]?" + WORD + "){0,5}(?:, ?| ?[-–—] ?| )";
  private static final String ON = "(?:, ?| ?[-–—] ?| )?\\(?(?:[Nn]gày )?$";
  private static final String AGENCY = "(?:Theo |Nguồn:? )?" + Byline.AGENCY;

  private static final Pattern PLACE_BEFORE = Pattern.compile("^" + PLACE + ON);
  private static final Pattern AGENCY_BEFORE =
      Pattern.compile("^(?:" + PLACE + ")?(?:\\(" + AGENCY + "\\)?|" + AGENCY + ")" + ON);
  private static final Pattern AGENCY_BEHIND =
      Pattern.compile(
          "[.!?…”\"»)]\\s{1,3}(?:" + PLACE + ")?(?:\\(" + AGENCY + "\\)?|" + AGENCY + ")" + ON);

  private static final Pattern ENDS =
      Pattern.compile("\\)?\\.?|,? ?\\(?" + Byline.AGENCY + "\\)?\\.?");
  private static final Pattern GOES_ON = Pattern.compile("^\\)?(?: ?[-–—:,]|\\.) ?\\S.*");

  /**
   * What was found.
   *
   * @param published the date; empty where no line gives one that can be a date of publication
   * @param lines the lines without those that are a dateline and nothing else
   * @param own the lines that are
   */
  record Found(Optional<Published> published, List<Line> lines, List<Line> own) {
    Found {
      lines = List.copyOf(lines);
      own = List.copyOf(own);
    }
  }

  private final PublishedParser dates;

  Dateline(PublishedParser dates) {
    this.dates = dates;
  }

  /** Looks at the beginning, then at the end; the end is where the agency signs off. */
  Found in(List<Line> lines) {
    int signOff = 0;
    while (signOff < lines.size() && SignOff.in(lines.get(signOff).text()).isEmpty()) {
      signOff++;
    }
    int end = Math.min(lines.size(), signOff + 2);
    List<Line> rest = new ArrayList<>(lines);
    List<Line> own = new ArrayList<>();
    Optional<Published> published = Optional.empty();
    for (int i = 0; i < end; i++) {
      boolean opening = i < LINES_AT_AN_END;
      boolean closing = i >= end - LINES_AT_AN_END;
      Line line = lines.get(i);
      String text = line.text();
      Optional<Published> whole = opening || closing ? wholeLine(text) : Optional.empty();
      if (whole.isPresent()) {
        rest.remove(line);
        own.add(line);
      }
      if (published.isEmpty()) {
        published =
            whole
                .or(() -> opening ? beforeText(text, lines) : Optional.empty())
                .or(() -> closing ? behindText(text) : Optional.empty());
      }
    }
    return new Found(published, rest, own);
  }

  private Optional<Published> wholeLine(String line) {
    if (line.length() > LONGEST_LINE) {
      return Optional.empty();
    }
    Matcher day = DAY.matcher(line);
    if (!day.find()) {
      return Optional.empty();
    }
    String before = line.substring(0, day.start());
    boolean dateline =
        (PLACE_BEFORE.matcher(before).find() || AGENCY_BEFORE.matcher(before).find())
            && ENDS.matcher(line.substring(day.end())).matches();
    // A line that is a date and a time, as pages print it under the headline, is read as it stands.
    return plausible(dateline ? day.group() : line);
  }

  private Optional<Published> beforeText(String line, List<Line> all) {
    Matcher day = DAY.matcher(line).region(0, Math.min(line.length(), LONGEST_LINE));
    if (!day.find()) {
      return Optional.empty();
    }
    String before = line.substring(0, day.start());
    String after = line.substring(day.end());
    // Behind a place alone a comma goes on with what happened there on that day.
    boolean mark =
        GOES_ON.matcher(after).find()
            && (AGENCY_BEFORE.matcher(before).find()
                || (PLACE_BEFORE.matcher(before).find() && !after.matches("[:,.].*")));
    Optional<Published> published = mark ? plausible(day.group()) : Optional.empty();
    return published.filter(at -> all.stream().noneMatch(text -> speaksOfYearAfter(text, at)));
  }

  /** An article that speaks of a later year was not published on the day that it begins with. */
  private static boolean speaksOfYearAfter(Line line, Published published) {
    int year = published.day().getYear();
    return YEAR.matcher(line.text())
        .results()
        .anyMatch(found -> Integer.parseInt(found.group()) > year);
  }

  private Optional<Published> behindText(String text) {
    Optional<SignOff.Found> signOff = SignOff.in(text);
    String behind = Line.stripped(text.substring(signOff.map(SignOff.Found::after).orElse(0)));
    if (signOff.isPresent() && !behind.isEmpty()) {
      return wholeLine(behind);
    }
    String line = text.substring(0, signOff.map(SignOff.Found::end).orElse(text.length()));
    int tail = Math.max(0, line.length() - LONGEST_LINE);
    Matcher day = DAY.matcher(line).region(tail, line.length());
    Optional<Published> last = Optional.empty();
    while (day.find()) {
      String before = line.substring(tail, day.start());
      if (ENDS.matcher(line.substring(day.end())).matches()
          && AGENCY_BEHIND.matcher(before).find()) {
        last = plausible(day.group());
      }
    }
    return last;
  }

  private Optional<Published> plausible(String date) {
    try {
      return Optional.of(dates.parse(date));
    } catch (BadInput implausible) {
      // Nobody said that this is the date of publication: what cannot be one is something else.
      return Optional.empty();
    }
  }
}
