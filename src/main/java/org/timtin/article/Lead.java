package org.timtin.article;

import java.util.List;
import java.util.regex.Pattern;

/** Tells a lead that is set apart from the first paragraph of the body. */
final class Lead {
  private static final int LONGEST = 600;
  private static final Pattern BOLD = Pattern.compile("^(\\*\\*|__)(.{20,}?)\\1$");

  /** The newspaper's mark before its leads: {@code (Dân trí) - }, {@code TTO - }. */
  private static final Pattern SLUG =
      Pattern.compile(
          "^(?:\\([\\p{Lu}\\d][^()]{1,30}\\)|\\p{Lu}{2,5}(?:\\.VN)?|\\p{Lu}\\p{L}+\\.(?:vn|net|com))\\s?[-–—]\\s?\\p{L}.*");

  private Lead() {}

  /** Whether the first of these lines, which follow a headline, is a lead of its own. */
  static boolean leads(List<Line> lines) {
    if (lines.size() < 2) {
      return false;
    }
    String first = lines.get(0).text();
    return first.length() <= LONGEST
        && (BOLD.matcher(first).matches() || SLUG.matcher(first).matches());
  }

  /** The lead without the marks that set it apart on the page. */
  static String text(Line line) {
    return BOLD.matcher(line.text()).replaceFirst("$2").strip();
  }
}
