package org.timtin.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in plain words what is wrong with broken JSON: the parser's own words name Java types. */
final class JsonProblem {
  private static final Pattern CHARACTER = Pattern.compile("^Unexpected character \\('(.)'");
  private static final Pattern EXPECTED =
      Pattern.compile("was expecting (?:a )?(colon|comma|double-quote)");
  private static final Pattern TOKEN = Pattern.compile("^Unrecognized token '([^']{1,30})'");

  private JsonProblem() {}

  /** Whether the value is valid JSON but beyond what is read, such as a depth of 1,000. */
  static boolean isLimit(JsonProcessingException broken) {
    return broken instanceof StreamConstraintsException;
  }

  /** A reason with the column, from 1, at which the JSON breaks. */
  static String at(long column, String reason) {
    return "not valid JSON at column " + column + ": " + reason;
  }

  /** A short sentence without a position. */
  static String reason(JsonProcessingException broken) {
    String message = broken.getOriginalMessage();
    if (isLimit(broken)) {
      return "a number is too long or a value is nested too deeply";
    }
    if (broken instanceof JsonEOFException) {
      return "it ends before the value is complete";
    }
    Matcher character = CHARACTER.matcher(message);
    if (character.find()) {
      Matcher expected = EXPECTED.matcher(message);
      return "unexpected '%s'%s"
          .formatted(
              character.group(1),
              expected.find() ? " where a " + expected.group(1) + " belongs" : "");
    }
    Matcher token = TOKEN.matcher(message);
    if (token.find()) {
      return "'" + token.group(1) + "' is not a JSON value";
    }
    if (message.startsWith("Illegal unquoted character")) {
      return "a control character in a string must be written as an escape such as \\n";
    }
    if (message.startsWith("Unrecognized character escape")) {
      return "a backslash is followed by what is no escape";
    }
    return "the syntax is wrong";
  }
}
