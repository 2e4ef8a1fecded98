package org.timtin.cli;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the service's highlighted HTML into text for a terminal. */
final class Marked {
  private static final Pattern MARK = Pattern.compile("</?mark>");
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos|nbsp));");
  private static final String BOLD = "\u001b[1m";
  private static final String NORMAL = "\u001b[22m";

  private Marked() {}

  /** The text with the marked words in bold. */
  static String styled(String html) {
    return convert(html, BOLD, NORMAL);
  }

  /** The text with the marked words between asterisks. */
  static String plain(String html) {
    return convert(html, "*", "*");
  }

  /** Words in bold, if output may carry it. */
  static String bold(String text, boolean styled) {
    return styled ? BOLD + text + NORMAL : text;
  }

  private static String convert(String html, String on, String off) {
    StringBuilder out = new StringBuilder();
    Matcher mark = MARK.matcher(html);
    int from = 0;
    // A mark that is never closed must not leave the terminal in bold.
    boolean open = false;
    while (mark.find()) {
      out.append(text(html.substring(from, mark.start())));
      boolean opens = mark.group().charAt(1) != '/';
      if (opens != open) {
        out.append(opens ? on : off);
        open = opens;
      }
      from = mark.end();
    }
    out.append(text(html.substring(from))).append(open ? off : "");
    return out.toString().strip();
  }

  private static String text(String html) {
    String text = ENTITY.matcher(html).replaceAll(found -> Matcher.quoteReplacement(entity(found)));
    // The spaces beside a mark are the spaces between words.
    String line = Plain.line(text);
    String before = startsWithSpace(text) ? " " : "";
    String after = !line.isEmpty() && startsWithSpace(text.substring(text.length() - 1)) ? " " : "";
    return before + line + after;
  }

  private static boolean startsWithSpace(String text) {
    return !text.isEmpty() && Character.isWhitespace(text.charAt(0));
  }

  private static String entity(MatchResult found) {
    if (found.group(1) != null) {
      return character(Integer.parseInt(found.group(1)));
    }
    if (found.group(2) != null) {
      return character(Integer.parseInt(found.group(2), 16));
    }
    return switch (found.group(3)) {
      case "amp" -> "&";
      case "lt" -> "<";
      case "gt" -> ">";
      case "quot" -> "\"";
      case "apos" -> "'";
      default -> " ";
    };
  }

  private static String character(int codePoint) {
    return Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : "\uFFFD";
  }
}
