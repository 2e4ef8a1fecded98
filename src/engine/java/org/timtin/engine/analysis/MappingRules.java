package org.timtin.engine.analysis;

import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;

/** Rules of the form {@code from => to}, with backslash escapes. */
final class MappingRules {
  private static final String ARROW = "=>";
  private static final String MAPPINGS = "mappings";

  /** Both sides of a rule, unescaped; the right one may be empty. */
  record Rule(String from, String to) {}

  private MappingRules() {}

  static NormalizeCharMap parse(Options options) {
    NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
    Set<String> sources = new HashSet<>();
    for (String rule : options.requiredList(MAPPINGS)) {
      Rule read = rule(options, MAPPINGS, rule);
      if (!sources.add(read.from())) {
        throw options.invalid(MAPPINGS, rule, "another rule has the same left side");
      }
      map.add(read.from(), read.to());
    }
    return map.build();
  }

  /** One rule of an option that is a list of rules. */
  static Rule rule(Options options, String option, String rule) {
    // The last arrow divides, as in the official parser, so that a source may contain one.
    int arrow = rule.lastIndexOf(ARROW);
    if (arrow < 0) {
      throw options.invalid(option, rule, "a rule is written as: from => to");
    }
    String from = unescape(options, option, rule, rule.substring(0, arrow).strip());
    String to = unescape(options, option, rule, rule.substring(arrow + ARROW.length()).strip());
    if (from.isEmpty()) {
      throw options.invalid(option, rule, "nothing stands before the arrow");
    }
    return new Rule(from, to);
  }

  private static String unescape(Options options, String option, String rule, String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c != '\\') {
        plain.append(c);
        continue;
      }
      if (++at == text.length()) {
        throw options.invalid(option, rule, "it ends in a lone backslash");
      }
      char escaped = text.charAt(at);
      switch (escaped) {
        case 'n' -> plain.append('\n');
        case 't' -> plain.append('\t');
        case 'r' -> plain.append('\r');
        case 'b' -> plain.append('\b');
        case 'f' -> plain.append('\f');
        case 'u' -> {
          plain.append(codeUnit(options, option, rule, text, at + 1));
          at += 4;
        }
        default -> plain.append(escaped);
      }
    }
    return plain.toString();
  }

  private static char codeUnit(
      Options options, String option, String rule, String text, int start) {
    if (start + 4 <= text.length()) {
      try {
        return (char) Integer.parseInt(text.substring(start, start + 4), 16);
      } catch (NumberFormatException e) {
        throw options.invalid(option, rule, "\\u wants four hexadecimal digits");
      }
    }
    throw options.invalid(option, rule, "\\u wants four hexadecimal digits");
  }
}
