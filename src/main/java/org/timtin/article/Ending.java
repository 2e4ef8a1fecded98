package org.timtin.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds where an article ends, and what of the lines below belongs to other articles. */
final class Ending {
  private static final int LONGEST_HEADLINE = 160;
  private static final Pattern LONE_BULLET = Pattern.compile("[-–—*•+·]{1,3}");
  private static final Pattern BULLET = Pattern.compile("^(?:[-–—*•+·]|\\d{1,2}[.)])\\s+\\S.*");
  private static final Pattern ANNOUNCES =
      Pattern.compile(
          "^[*_#>»\\s]{0,4}(?:Xem thêm|Đọc thêm|Tin liên quan|Bài liên quan|Tin khác|Tin mới|Tin nổi bật"
              + "|Tin cùng chuyên mục|Cùng chuyên mục|Có thể bạn quan tâm|Bạn có thể quan tâm"
              + "|Mời (?:độc giả|bạn đọc|quý độc giả) (?:xem|đọc)|Tin bài liên quan|Chủ đề|Từ khóa|Từ khoá|Tags?)"
              + "\\b[^.]{0,200}$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  private final List<Dropped> dropped;
  private boolean signedOff;

  /**
   * @param dropped takes what is left out
   */
  Ending(List<Dropped> dropped) {
    this.dropped = dropped;
  }

  /** Whether the agency's sign-off was found. */
  boolean signedOff() {
    return signedOff;
  }

  /** The lines up to the sign-off; all of them where there is none. */
  List<Line> upToSignOff(List<Line> lines) {
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      Optional<SignOff.Found> found = SignOff.in(line.text());
      if (found.isPresent()) {
        signedOff = true;
        List<Line> article = new ArrayList<>(lines.subList(0, i));
        String last = Line.stripped(line.text().substring(0, found.get().end()));
        if (!last.isEmpty()) {
          article.add(line.with(last + "."));
        }
        String behind = Line.stripped(line.text().substring(found.get().after()));
        if (!behind.isEmpty()) {
          drop(Byline.is(behind) ? Dropped.Rule.BYLINE : Dropped.Rule.AFTER_SIGN_OFF, behind);
        }
        lines
            .subList(i + 1, lines.size())
            .forEach(after -> drop(Dropped.Rule.AFTER_SIGN_OFF, after.text()));
        return article;
      }
    }
    return lines;
  }

  /** The lines without bylines and headlines of other articles at their end. */
  List<Line> withoutTail(List<Line> lines, boolean complete) {
    if (complete) {
      return lines;
    }
    int tail = lines.size();
    while (tail > 0 && isTail(lines.get(tail - 1))) {
      tail--;
    }
    int cut = cut(lines, tail);
    for (Line line : lines.subList(cut, lines.size())) {
      drop(Byline.is(line.text()) ? Dropped.Rule.BYLINE : Dropped.Rule.LINK, line.text());
    }
    List<Line> kept = new ArrayList<>(lines.subList(0, cut));
    if (!kept.isEmpty()) {
      Line last = kept.getLast();
      int byline = Byline.behind(last.text());
      if (byline < last.text().length()) {
        drop(Dropped.Rule.BYLINE, Line.stripped(last.text().substring(byline)));
        kept.set(kept.size() - 1, last.with(last.text().substring(0, byline)));
      }
    }
    return kept;
  }

  /**
   * Where the article ends: at the first sign of an end among the lines that are no running text.
   */
  private static int cut(List<Line> lines, int tail) {
    // A list that the text announces with a colon belongs to the text.
    int from = tail;
    if (tail > 0 && lines.get(tail - 1).text().endsWith(":")) {
      while (from < lines.size() && isBullet(lines.get(from))) {
        from += isLoneBullet(lines.get(from)) ? 2 : 1;
      }
      from = Math.min(from, lines.size());
    }
    for (int i = from; i < lines.size(); i++) {
      String text = lines.get(i).text();
      if (Byline.is(text) || ANNOUNCES.matcher(text).matches() || isLoneBullet(lines.get(i))) {
        return i;
      }
    }
    // Two or more headlines and nothing else, below text that does end its sentences.
    int count = lines.size() - from;
    boolean below = from == tail && tail > 0 && lines.get(tail - 1).endsSentence();
    boolean few =
        count * 2 <= lines.size()
            || lines.subList(from, lines.size()).stream().allMatch(Ending::isBullet);
    return below && few && count >= 2 ? from : lines.size();
  }

  private static boolean isTail(Line line) {
    return isLoneBullet(line)
        || Byline.is(line.text())
        || ANNOUNCES.matcher(line.text()).matches()
        || (line.text().length() <= LONGEST_HEADLINE
            && !line.endsSentence()
            && (line.beginsSentence() || isBullet(line))
            && line.sentences() == 1);
  }

  private static boolean isBullet(Line line) {
    return isLoneBullet(line) || BULLET.matcher(line.text()).matches();
  }

  private static boolean isLoneBullet(Line line) {
    return LONE_BULLET.matcher(line.text()).matches();
  }

  private void drop(Dropped.Rule rule, String text) {
    dropped.add(new Dropped(rule, text));
  }
}
