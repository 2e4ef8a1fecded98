package org.timtin.article;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The mark {@code ./.} with which news agencies end an article, in its various spellings. */
final class SignOff {
  private static final Pattern DOTTED =
      Pattern.compile(
          "(?<![./])\\.[ \\u00A0]{0,2}/[ \\u00A0]{0,2}\\.(?:[ \\u00A0]?/)?(?=$|[\\s\\p{Z}”\"»)’*_])");
  private static final Pattern SHORT =
      Pattern.compile("(?<=[\\p{L}\\p{N}”\"»)])[ \\u00A0]?/\\.(?=[”\"»)*_]{0,2}$)");
  private static final Pattern LAST_WORD_IS_PATH = Pattern.compile("[/@]|www\\.");

  /**
   * @param end where the article's text ends in the line; its full stop not included
   * @param after where what follows the mark begins
   */
  record Found(int end, int after) {}

  private SignOff() {}

  /** The first sign-off in a line. */
  static Optional<Found> in(String line) {
    Matcher dotted = DOTTED.matcher(line);
    if (dotted.find()) {
      return Optional.of(new Found(dotted.start(), dotted.end()));
    }
    Matcher brief = SHORT.matcher(line);
    OptionalInt at = brief.find() ? OptionalInt.of(brief.start()) : OptionalInt.empty();
    if (at.isPresent() && !endsInPath(line, at.getAsInt())) {
      return Optional.of(new Found(at.getAsInt(), brief.end()));
    }
    return Optional.empty();
  }

  /** An address may end in a slash and the sentence around it in a full stop. */
  private static boolean endsInPath(String line, int end) {
    int word = line.lastIndexOf(' ', end - 1) + 1;
    return LAST_WORD_IS_PATH.matcher(line).region(word, end).find();
  }
}
