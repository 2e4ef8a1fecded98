package org.timtin.article;

import java.util.regex.Pattern;

/** How Vietnamese newspapers write the credit of a photo. Every repetition is bounded. */
final class Credits {
  /** Agencies, names and short phrases such as {@code Chụp màn hình}. */
  private static final String WHO =
      "[^.!?:;\\n()]{1,60}(?:\\.[^.!?:;\\s()][^.!?:;\\n()]{0,40}){0,3}";

  private static final String WHAT = "(?:Ảnh|ẢNH|Nguồn ảnh|Photo|Đồ họa|Đồ hoạ|Infographic)";
  private static final String COLON = "\\s{0,2}:\\s{0,2}";

  private static final String ILLUSTRATION =
      "(?:Ảnh|Hình) (?:chỉ )?(?:có )?(?:mang )?(?:tính chất )?"
          + "(?:minh h(?:ọa|oạ)|tư liệu|chụp màn hình|cắt từ (?:clip|video)"
          + "|do \\p{L}[^.:()\\n]{1,40} cung cấp)";

  private static final String CREDIT =
      "(?:"
          + ILLUSTRATION
          + "(?:"
          + COLON
          + WHO
          + ")?|"
          + WHAT
          + COLON
          + WHO
          // "Clip: ..." also begins headlines, which are longer than a name.
          + "|(?:Video|Clip)"
          + COLON
          + "[^.!?:;\\n()]{1,25})";

  private static final String SOURCE = "Nguồn" + COLON + WHO;

  /** Between sentences only brackets tell a photo's source from a sentence about a source. */
  private static final String SOURCE_IN_BRACKETS = "\\s{0,2}[(\\[]\\s?" + SOURCE + "\\s?[)\\]]";

  /** A whole line. */
  static final Pattern CREDIT_LINE =
      Pattern.compile(
          "[(\\[*_]{0,3}(?:"
              + CREDIT
              + "|"
              + SOURCE
              + ")\\.?[)\\]*_]{0,3}\\.?"
              + "(?:"
              + SOURCE_IN_BRACKETS
              + "\\.?)?");

  /** The end of a line, with what stands between the text and the credit. */
  static final Pattern AT_END =
      Pattern.compile(
          "(?:(?:\\s{0,2}[-–—|/(\\[]\\s{0,2}|(?<=[.!?…”\"»)])\\s{0,2}|\\s)"
              + CREDIT
              + "\\s?[)\\]]?|"
              + SOURCE_IN_BRACKETS
              + ")\\.?[*_]{0,3}$");

  /** Anywhere in a line. */
  static final Pattern IN_BRACKETS = Pattern.compile("\\s?[(\\[]\\s?" + CREDIT + "\\.?\\s?[)\\]]");

  /** A line that begins by saying which photo it is about. */
  static final Pattern POINTING =
      Pattern.compile(
          "^(?:Trong ảnh|Ảnh trên|Ảnh dưới|Ảnh lớn|Ảnh nhỏ|Ảnh|Ảnh \\d{1,2})\\s?:\\s?\\S.*");

  private Credits() {}
}
