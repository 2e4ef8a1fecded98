package org.timtin.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.timtin.search.highlight.TextRange;

/** Cuts a query into its lexemes, in one pass; what can be none is kept apart with its reason. */
final class QueryLexer {
  private static final Pattern STARS = Pattern.compile("\\*+");

  private final String text;
  private final List<Lexeme> lexemes = new ArrayList<>();
  private final List<Ignored> ignored = new ArrayList<>();
  private int at;
  private int lastClosing;

  private QueryLexer(String text) {
    this.text = text;
    this.lastClosing = text.length() - 1;
    while (lastClosing >= 0 && Characters.CLOSING_QUOTES.indexOf(text.charAt(lastClosing)) < 0) {
      lastClosing--;
    }
  }

  /**
   * The lexemes of a query.
   *
   * @param lexemes in typed order
   * @param ignored what is none
   */
  record Lexed(List<Lexeme> lexemes, List<Ignored> ignored) {}

  static Lexed lexemes(String text) {
    QueryLexer lexer = new QueryLexer(text);
    while (lexer.at < text.length()) {
      lexer.next();
    }
    return new Lexed(OperatorWords.in(lexer.lexemes), lexer.ignored);
  }

  private void next() {
    char c = text.charAt(at);
    if (Characters.isSpace(c)) {
      at++;
    } else if (c == '|') {
      sign(Operator.Kind.OR);
    } else if (c == '(') {
      sign(Operator.Kind.OPEN);
    } else if (c == ')') {
      sign(Operator.Kind.CLOSE);
    } else if (c == '-' && startsPart(at + 1)) {
      minus();
    } else {
      tiedOrPlain();
    }
  }

  private void sign(Operator.Kind kind) {
    lexemes.add(new Lexeme.Sign(kind, new TextRange(at, at + 1)));
    at++;
  }

  /** A minus excludes what follows directly, if that is anything. */
  private void minus() {
    TextRange range = new TextRange(at, at + 1);
    int place = lexemes.size();
    at++;
    if (text.charAt(at) == '(') {
      sign(Operator.Kind.OPEN);
    } else {
      tiedOrPlain();
    }
    if (lexemes.size() > place) {
      lexemes.add(place, new Lexeme.Sign(Operator.Kind.NOT, range));
    } else {
      ignore(Ignored.Kind.OPERATOR, range);
    }
  }

  private void tiedOrPlain() {
    Optional<Prefix.Found> found = Prefix.at(text, at);
    if (found.isPresent() && hasName(found.get().end())) {
      lexemes.add(new Lexeme.Tie(found.get().prefix(), new TextRange(at, found.get().end())));
      at = found.get().end();
      if (text.charAt(at) != '(') {
        plain();
      }
    } else if (found.isPresent() && found.get().english()) {
      ignore(Ignored.Kind.PREFIX, new TextRange(at, found.get().end()));
      at = found.get().end();
    } else {
      plain();
    }
  }

  /** Whether something that a prefix can be tied to begins there. */
  private boolean hasName(int start) {
    if (start == text.length()) {
      return false;
    }
    char c = text.charAt(start);
    if (Characters.isOpeningQuote(c)) {
      int end = closingQuote(start + 1);
      return end >= 0 && Characters.isSearchable(text.substring(start + 1, end));
    }
    return c == '(' || Characters.isSearchable(text.substring(start, wordEnd(start)));
  }

  private void plain() {
    int start = at;
    if (Characters.isOpeningQuote(text.charAt(start))) {
      int end = closingQuote(start + 1);
      if (end < 0) {
        at++;
        ignore(Ignored.Kind.QUOTE, new TextRange(start, at));
        return;
      }
      at = end + 1;
      TextRange range = new TextRange(start, at);
      add(new Lexeme.Phrase(text.substring(start + 1, end).strip(), range));
    } else {
      at = wordEnd(start);
      add(new Lexeme.Word(text.substring(start, at), new TextRange(start, at)));
    }
  }

  private void add(Lexeme token) {
    TextRange range = token.range();
    String typed = text.substring(range.start(), range.end());
    boolean starred = typed.indexOf('*') >= 0;
    if (Characters.isSearchable(typed)) {
      lexemes.add(token);
      STARS
          .matcher(typed)
          .results()
          .forEach(
              stars ->
                  ignore(
                      Ignored.Kind.WILDCARD,
                      new TextRange(range.start() + stars.start(), range.start() + stars.end())));
    } else {
      ignore(starred ? Ignored.Kind.WILDCARD : Ignored.Kind.PUNCTUATION, range);
    }
  }

  private void ignore(Ignored.Kind kind, TextRange range) {
    ignored.add(new Ignored(kind, range));
  }

  private int wordEnd(int start) {
    int end = start;
    while (end < text.length() && Characters.inWord(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private int closingQuote(int from) {
    // Without this bound every quote that nothing closes would be looked for to the end.
    for (int i = from; i <= lastClosing; i++) {
      if (Characters.CLOSING_QUOTES.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private boolean startsPart(int next) {
    return next < text.length()
        && !Characters.isSpace(text.charAt(next))
        && "|)-".indexOf(text.charAt(next)) < 0;
  }
}
