package org.timtin.search.query;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.timtin.search.highlight.TextRange;

/**
 * A query as it was typed, cut where the query language cuts it, so that a word can be replaced or
 * left out and all the rest stays: quotes, operators, spaces.
 */
public final class QueryText {
  /**
   * What can be left out at once.
   *
   * @param range its minus, prefix and quotes included
   * @param inside where its words stand
   * @param words whether they could be typed differently: neither excluded nor a name
   * @param joints the operators that are words and stand before and behind it
   */
  private record Part(TextRange range, TextRange inside, boolean words, List<TextRange> joints) {}

  /**
   * A run of letters and digits in a part that is asked for.
   *
   * @param start offset in the query, in UTF-16 units
   */
  public record Token(int start, String text) {}

  /**
   * A query with a part left out.
   *
   * @param part what was left out, as typed
   * @param text what is left
   */
  public record Dropped(String part, String text) {}

  private final String text;
  private final List<Part> parts = new ArrayList<>();

  public QueryText(String text) {
    this.text = text;
    read(QueryLexer.lexemes(text).lexemes());
  }

  /** Whether some word or phrase carries a diacritic, exclusions included; names do not count. */
  public static boolean isMarked(String text) {
    return QueryParser.parse(text).stream().flatMap(QueryNode::texts).anyMatch(Diacritics::in);
  }

  /** The words that could be typed differently, in order; what is excluded is not among them. */
  public List<Token> tokens() {
    List<Token> tokens = new ArrayList<>();
    for (Part part : parts) {
      int start = part.inside().start();
      for (int i = start; i <= part.inside().end() && part.words(); i++) {
        if (i == part.inside().end() || !isLetter(text.charAt(i))) {
          if (i > start) {
            tokens.add(new Token(start, text.substring(start, i)));
          }
          start = i + 1;
        }
      }
    }
    return tokens;
  }

  /** The query with other words in the place of some tokens. */
  public String replaced(Map<Token, String> others) {
    StringBuilder out = new StringBuilder(text);
    others.keySet().stream()
        .sorted((a, b) -> b.start() - a.start())
        .forEach(
            token ->
                out.replace(
                    token.start(), token.start() + token.text().length(), others.get(token)));
    return out.toString();
  }

  /** The query without each of its words and phrases, all their repetitions at once. */
  public List<Dropped> withoutEach() {
    Map<String, List<Part>> byText = new LinkedHashMap<>();
    parts.forEach(part -> byText.computeIfAbsent(typed(part), any -> new ArrayList<>()).add(part));
    return byText.entrySet().stream()
        .filter(entry -> entry.getValue().size() < parts.size())
        .map(entry -> new Dropped(entry.getKey(), without(entry.getValue())))
        .toList();
  }

  private String typed(Part part) {
    return text.substring(part.range().start(), part.range().end());
  }

  private String without(List<Part> dropped) {
    // An operator that is a word goes with the part: with one side alone it would be text.
    Set<TextRange> gone = new TreeSet<>(Comparator.comparingInt(range -> -range.start()));
    for (Part part : dropped) {
      gone.add(part.range());
      part.joints().stream()
          .filter(joint -> !gone.contains(joint))
          .findFirst()
          .ifPresent(gone::add);
    }
    StringBuilder out = new StringBuilder(text);
    gone.forEach(range -> out.delete(range.start(), range.end()));
    return out.toString().replaceAll("[\\s\\p{Z}]+", " ").strip();
  }

  private void read(List<Lexeme> lexemes) {
    // Whether names stand in each of the open parentheses.
    Deque<Boolean> names = new ArrayDeque<>(List.of(false));
    for (int at = 0; at < lexemes.size(); at++) {
      int start = at;
      while (lexemes.get(at).is(Operator.Kind.NOT)) {
        at++;
      }
      boolean excluded = at > start;
      boolean name = names.element();
      if (lexemes.get(at) instanceof Lexeme.Tie tie) {
        name = tie.prefix() != Prefix.TITLE;
        at++;
      }
      Lexeme lexeme = lexemes.get(at);
      if (lexeme.is(Operator.Kind.OPEN) && excluded) {
        at = closing(lexemes, at);
        add(lexemes, start, at, false);
      } else if (lexeme.is(Operator.Kind.OPEN)) {
        names.push(name);
      } else if (lexeme.is(Operator.Kind.CLOSE) && names.size() > 1) {
        names.pop();
      } else if (!(lexeme instanceof Lexeme.Sign)) {
        add(lexemes, start, at, !excluded && !name);
      }
    }
  }

  private void add(List<Lexeme> lexemes, int first, int last, boolean words) {
    List<TextRange> joints =
        IntStream.of(first - 1, last + 1)
            .filter(at -> at >= 0 && at < lexemes.size())
            .mapToObj(lexemes::get)
            .filter(OperatorWords::isJoint)
            .map(Lexeme::range)
            .toList();
    TextRange inside = lexemes.get(last).range();
    TextRange range = new TextRange(lexemes.get(first).range().start(), inside.end());
    parts.add(new Part(range, inside, words, joints));
  }

  private static int closing(List<Lexeme> lexemes, int open) {
    int depth = 0;
    for (int at = open; at < lexemes.size(); at++) {
      depth += lexemes.get(at).is(Operator.Kind.OPEN) ? 1 : 0;
      depth -= lexemes.get(at).is(Operator.Kind.CLOSE) ? 1 : 0;
      if (depth == 0) {
        return at;
      }
    }
    return lexemes.size() - 1;
  }

  private static boolean isLetter(char c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
