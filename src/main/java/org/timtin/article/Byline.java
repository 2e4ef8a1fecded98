package org.timtin.article;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises who wrote an article, as it stands below or behind its last sentence. */
final class Byline {
  private static final int LONGEST = 70;
  private static final String INITIAL = "\\p{Lu}\\p{Ll}{0,2}\\.\\s?";
  private static final String WORD = "\\p{Lu}[\\p{Ll}\\p{M}]+|\\p{Lu}{2,8}";
  private static final String NAME =
      "(?:" + INITIAL + "){0,3}(?:" + WORD + "|\\p{Lu}\\.?)(?:[ ](?:" + WORD + ")){0,3}";
  static final String AGENCY =
      "(?:TTXVN|Vietnam\\+|VietnamPlus|VNA|TTO|TNO|VOV(?:\\.VN|\\d)?|VTV|VTC|VNE|PLO|SGGP|RT|AFP|AP|Reuters"
          + "|Xinhua|THX|Tân Hoa [Xx]ã|TASS|Sputnik|CNN|BBC|CNA|NHK|Kyodo|Yonhap|Bloomberg|Guardian"
          + "|AA|DPA|UPI|PV|P\\.V|BBT|CTV|N\\.V|T\\.H|[Tt]ổng hợp|T/h)";
  private static final String FROM =
      "(?:[Tt]heo|THEO|[Nn]guồn:?)\\s[\\p{Lu}\\d][^.!?;:]{1,50}(?:\\.\\p{L}{2,4})?";
  private static final String BRACKETS =
      "\\(\\s?(?:" + FROM + "|" + AGENCY + "|[^().!?]{2,40})\\s?\\)";
  private static final String TEAM =
      "(?:Nhóm (?:PV|phóng viên)|PV|P\\.V|CTV|Phóng viên|Tin|Bài|Tin, ảnh|Bài, ảnh|Bài và ảnh|Thực hiện|Biên dịch|Tác giả)"
          + "(?:\\s?[:/]?\\s?[\\p{Lu}][^.!?;]{0,50})?";
  private static final String PEOPLE = NAME + "(?:\\s?(?:[-–,/&]|và)\\s?" + NAME + "){0,4}";
  private static final Pattern LINE =
      Pattern.compile(
          "(?:"
              + AGENCY
              + "|"
              + FROM
              + "|\\("
              + FROM
              + "\\)|\\("
              + AGENCY
              + "\\)|"
              + TEAM
              + "|"
              + PEOPLE
              + "|(?:"
              + PEOPLE
              + "|"
              + TEAM
              + ")(?:\\s?[/,-]\\s?"
              + AGENCY
              + "|\\s?[-,]?\\s?"
              + BRACKETS
              + "|,?\\s"
              + FROM
              + "))\\.?");
  private static final Pattern BEHIND =
      Pattern.compile(
          "(?<=[.!?…”\"»)])\\s{1,3}(\\p{Lu}[^.!?…]{1,60}\\)?|\\([^()]{2,40}\\)|"
              + INITIAL
              + "[^.!?…]{1,40})$");

  private Byline() {}

  /** Whether a whole line is a byline. */
  static boolean is(String line) {
    String bare = line.replaceAll("^[*_]{1,3}|[*_]{1,3}$", "").strip();
    // "Theo ..." also begins sentences; those end in a full stop and are longer than a name.
    boolean sentence = bare.endsWith(".") && bare.length() > 30;
    return bare.length() <= LONGEST && !sentence && LINE.matcher(bare).matches();
  }

  /** Where a byline begins behind the last sentence of the article; the line's length if none. */
  static int behind(String line) {
    int from = Math.max(0, line.length() - LONGEST - 3);
    Matcher behind = BEHIND.matcher(line).region(from, line.length()).useTransparentBounds(true);
    if (behind.find()
        && is(behind.group(1))
        && (behind.group(1).indexOf(' ') > 0 || behind.group(1).startsWith("("))) {
      return behind.start();
    }
    return line.length();
  }
}
