package org.timtin.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.timtin.BadInput;

/**
 * Reads the query language: words, {@code "phrases"}, {@code -exclusion}, {@code |} between
 * alternatives (it binds weaker than standing side by side), parentheses. Everything else is
 * literal text, and what has no counterpart (a lone quote or parenthesis) is passed over: people
 * type such things and mean nothing by them.
 */
public final class QueryParser {
  /** Longest query, in UTF-16 units. */
  public static final int LONGEST = 2_000;

  /** Most words and phrases in one query: each is a clause for the engine, in several fields. */
  public static final int MOST_WORDS = 250;

  /** Deepest nesting of parentheses. */
  public static final int DEEPEST = 20;

  private static final String OPENING_QUOTES = "\"“”„«";
  private static final String CLOSING_QUOTES = "\"“”»";

  private final String text;
  private int at;
  private int words;

  private QueryParser(String text) {
    this.text = text;
  }

  /**
   * The query's tree; empty for a blank query.
   *
   * @throws BadInput when the query is too long, too deeply nested, or has nothing in it that could
   *     be searched for
   */
  public static Optional<QueryNode> parse(String text) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    if (text.length() > LONGEST) {
      throw new BadInput("q", "q has " + text.length() + " characters; the limit is " + LONGEST);
    }
    QueryParser parser = new QueryParser(text);
    List<QueryNode> parts = new ArrayList<>();
    while (parser.at < text.length()) {
      parser.alternatives(0).ifPresent(parts::add);
      // Stopped before a closing parenthesis that nothing opened: pass over it.
      parser.at++;
    }
    if (parts.isEmpty()) {
      throw new BadInput("q", "q has no letter or digit to search for");
    }
    return Optional.of(all(parts));
  }

  private Optional<QueryNode> alternatives(int depth) {
    if (depth > DEEPEST) {
      throw new BadInput("q", "q nests parentheses deeper than " + DEEPEST);
    }
    List<QueryNode> alternatives = new ArrayList<>();
    sequence(depth).ifPresent(alternatives::add);
    while (at < text.length() && text.charAt(at) == '|') {
      at++;
      sequence(depth).ifPresent(alternatives::add);
    }
    return switch (alternatives.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(alternatives.getFirst());
      default -> Optional.of(new QueryNode.Or(alternatives));
    };
  }

  private Optional<QueryNode> sequence(int depth) {
    List<QueryNode> parts = new ArrayList<>();
    while (skipSpace() && text.charAt(at) != '|' && text.charAt(at) != ')') {
      part(depth).ifPresent(parts::add);
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(all(parts));
  }

  private Optional<QueryNode> part(int depth) {
    char c = text.charAt(at);
    if (c == '-' && at + 1 < text.length() && startsPart(text.charAt(at + 1))) {
      at++;
      return part(depth).map(QueryParser::negated);
    }
    if (c == '(') {
      at++;
      Optional<QueryNode> inner = alternatives(depth + 1);
      if (at < text.length() && text.charAt(at) == ')') {
        at++;
      }
      return inner;
    }
    if (OPENING_QUOTES.indexOf(c) >= 0) {
      int end = closingQuote(at + 1);
      if (end < 0) {
        at++;
        return Optional.empty();
      }
      String phrase = text.substring(at + 1, end);
      at = end + 1;
      return counted(phrase, new QueryNode.Phrase(phrase.strip()));
    }
    int start = at;
    while (at < text.length() && inWord(text.charAt(at))) {
      at++;
    }
    if (at == start) {
      at++;
      return Optional.empty();
    }
    String word = text.substring(start, at);
    return counted(word, new QueryNode.Word(word));
  }

  private Optional<QueryNode> counted(String typed, QueryNode node) {
    if (typed.codePoints().noneMatch(QueryParser::searchable)) {
      return Optional.empty();
    }
    words++;
    if (words > MOST_WORDS) {
      throw new BadInput("q", "q has more than " + MOST_WORDS + " words and phrases");
    }
    return Optional.of(node);
  }

  private int closingQuote(int from) {
    for (int i = from; i < text.length(); i++) {
      if (CLOSING_QUOTES.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private boolean skipSpace() {
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
    return at < text.length();
  }

  private static QueryNode negated(QueryNode node) {
    return node instanceof QueryNode.Not not ? not.node() : new QueryNode.Not(node);
  }

  private static QueryNode all(List<QueryNode> parts) {
    return parts.size() == 1 ? parts.getFirst() : new QueryNode.And(parts);
  }

  private static boolean startsPart(char c) {
    return !isSpace(c) && c != '|' && c != ')' && c != '-';
  }

  private static boolean inWord(char c) {
    return !isSpace(c) && c != '|' && c != '(' && c != ')' && OPENING_QUOTES.indexOf(c) < 0;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  // The analyzers drop punctuation; symbols such as emoji are words to them.
  private static boolean searchable(int codePoint) {
    return Character.isLetterOrDigit(codePoint)
        || Character.getType(codePoint) == Character.OTHER_SYMBOL;
  }
}
