package org.timtin.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  /** A caption of several sentences is short, or it is a paragraph. */
  int LONGEST_OF_SEVERAL = 250;

  /** Agencies, names and short phrases such as {@code Chụp màn hình}. */
  String WHO = "[^.!?:;\\n()]{1,60}(?:\\.[^.!?:;\\s()][^.!?:;\\n()]{0,40}){0,3}";

  String WHAT = "(?:Ảnh|ẢNH|Nguồn ảnh|Photo|Đồ họa|Đồ hoạ|Infographic)";

  String ILLUSTRATION =
      "(?:Ảnh|Hình)(?: (?:chỉ )?(?:có )?(?:mang )?(?:tính chất )?"
          + "(?:minh h(?:ọa|oạ)|tư liệu|chụp màn hình|cắt từ (?:clip|video)|do \\p{L}[^.:()\\n]{1,40} cung cấp))";

  String CREDIT =
      "(?:"
          + ILLUSTRATION
          + "(?:\\s{0,2}:\\s{0,2}"
          + WHO
          + ")?|"
          + WHAT
          + "\\s{0,2}:\\s{0,2}"
          + WHO
          // "Clip: ..." also begins headlines, which are longer than a name.
          + "|(?:Video|Clip)\\s{0,2}:\\s{0,2}[^.!?:;\\n()]{1,25})";

  Pattern CREDIT_LINE =
      Pattern.compile(
          "[(\\[*_]{0,3}(?:" + CREDIT + "|Nguồn\\s{0,2}:\\s{0,2}" + WHO + ")\\.?[)\\]*_]{0,3}\\.?");
  Pattern AT_END =
      Pattern.compile(
          "(?:\\s{0,2}[-–—|/(\\[]\\s{0,2}|(?<=[.!?…”\"»)])\\s{0,2}|\\s)"
              + CREDIT
              + "\\s?[)\\]]?\\.?[*_]{0,3}$");
  Pattern IN_BRACKETS = Pattern.compile("\\s?[(\\[]\\s?" + CREDIT + "\\.?\\s?[)\\]]");
  Pattern POINTING =
      Pattern.compile(
          "^(?:Trong ảnh|Ảnh trên|Ảnh dưới|Ảnh lớn|Ảnh nhỏ|Ảnh|Ảnh \\d{1,2})\\s?:\\s?\\S.*");

  /** Looks at one line. */
  static Caption of(Line line) {
    String text = line.text();
    if (text.length() <= LONGEST_CAPTION) {
      if (CREDIT_LINE.matcher(text).matches()) {
        return new CreditOnly();
      }
      Matcher end = AT_END.matcher(text);
      if (end.find()) {
        Line without = line.with(text.substring(0, end.start()));
        boolean caption =
            without.sentences() == 1
                || (text.length() <= LONGEST_OF_SEVERAL && without.sentences() == 2);
        return caption ? new Whole(without.text()) : inline(text);
      }
      if (POINTING.matcher(text).matches() && line.sentences() <= 2) {
        return new Whole(text);
      }
    }
    return inline(text);
  }

  private static Caption inline(String text) {
    List<String> credits = new ArrayList<>();
    String rest = text;
    Matcher brackets = IN_BRACKETS.matcher(rest);
    if (brackets.find()) {
      brackets.reset().results().map(found -> found.group().strip()).forEach(credits::add);
      rest = IN_BRACKETS.matcher(rest).replaceAll("");
    }
    // Only the end of a long paragraph can hold an end credit: the search must not cost its length.
    int tail = Math.max(0, rest.length() - 160);
    Matcher end = AT_END.matcher(rest).region(tail, rest.length()).useTransparentBounds(true);
    if (end.find()) {
      credits.add(end.group().strip());
      rest = rest.substring(0, end.start());
    }
    return credits.isEmpty() ? new None() : new Inline(rest, credits);
  }
}
