package org.timtin.search.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.timtin.BadInput;
import org.timtin.search.highlight.TextRange;

/**
 * Reads the query language: words, {@code "phrases"}, {@code -exclusion}, {@code |} between
 * alternatives (it binds weaker than standing side by side), parentheses, the prefixes of {@link
 * Prefix} and the words of {@link OperatorWords}. Everything else is literal text, and what has no
 * counterpart (a lone quote or parenthesis) is passed over: people type such things and mean
 * nothing by them.
 */
public final class QueryParser {
  /** Longest query, in UTF-16 units. */
  public static final int LONGEST = 2_000;

  /** Most words and phrases in one query: each is a clause for the engine, in several fields. */
  public static final int MOST_WORDS = 250;

  /** Most names behind prefixes: each has to be looked up. */
  public static final int MOST_NAMES = 100;

  /** Deepest nesting of parentheses. */
  public static final int DEEPEST = 20;

  private static final String ENDING = ",;:.!?…";

  private final List<Lexeme> lexemes;
  private final List<Ignored> ignored;
  private final QueryNames names;
  private final List<Operator> operators = new ArrayList<>();
  private final List<TextRange> parts = new ArrayList<>();
  private int at;
  private int named;

  private QueryParser(QueryLexer.Lexed read, QueryNames names) {
    this.lexemes = read.lexemes();
    this.ignored = new ArrayList<>(read.ignored());
    this.names = names;
  }

  /** The query's tree with every name as typed; see {@link #parse(String, QueryNames)}. */
  public static Optional<QueryNode> parse(String text) {
    return parse(text, QueryNames.AS_TYPED).map(ParsedQuery::node);
  }

  /**
   * What the query asks for; empty for a blank one.
   *
   * @param names looked up as they come
   * @throws BadInput when the query is too long, too deeply nested, has nothing in it that could be
   *     searched for, or a name that cannot be used
   */
  public static Optional<ParsedQuery> parse(String text, QueryNames names) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    if (text.length() > LONGEST) {
      throw new BadInput("q", "q has " + text.length() + " characters; the limit is " + LONGEST);
    }
    QueryParser parser = new QueryParser(QueryLexer.lexemes(text), names);
    List<QueryNode> nodes = new ArrayList<>();
    while (parser.at < parser.lexemes.size()) {
      parser.alternatives(0, Optional.empty()).ifPresent(nodes::add);
      // Stopped before a closing parenthesis that nothing opened.
      parser.skip(Ignored.Kind.PARENTHESIS);
    }
    if (nodes.isEmpty()) {
      throw new BadInput("q", "q has no letter or digit to search for");
    }
    parser.operators.sort(Comparator.comparingInt(operator -> operator.range().start()));
    parser.ignored.sort(Comparator.comparingInt(part -> part.range().start()));
    return Optional.of(new ParsedQuery(all(nodes), parser.parts, parser.operators, parser.ignored));
  }

  private Optional<QueryNode> alternatives(int depth, Optional<Lexeme.Tie> tie) {
    if (depth > DEEPEST) {
      throw new BadInput("q", "q nests parentheses deeper than " + DEEPEST);
    }
    List<QueryNode> nodes = new ArrayList<>();
    conjunction(depth, tie).ifPresent(nodes::add);
    while (isAt(Operator.Kind.OR)) {
      Lexeme sign = lexemes.get(at++);
      joined(sign, nodes, conjunction(depth, tie));
    }
    return nodes.size() > 1 ? Optional.of(new QueryNode.Or(nodes)) : nodes.stream().findFirst();
  }

  private Optional<QueryNode> conjunction(int depth, Optional<Lexeme.Tie> tie) {
    List<QueryNode> nodes = new ArrayList<>();
    sequence(depth, tie).ifPresent(nodes::add);
    while (isAt(Operator.Kind.AND)) {
      Lexeme sign = lexemes.get(at++);
      joined(sign, nodes, sequence(depth, tie));
    }
    return nodes.size() > 1
        ? Optional.of(new QueryNode.And(nodes, true))
        : nodes.stream().findFirst();
  }

  private void joined(Lexeme sign, List<QueryNode> nodes, Optional<QueryNode> next) {
    if (next.isPresent() && !nodes.isEmpty()) {
      understood(sign);
    } else {
      ignored.add(new Ignored(Ignored.Kind.OPERATOR, sign.range()));
    }
    next.ifPresent(nodes::add);
  }

  private Optional<QueryNode> sequence(int depth, Optional<Lexeme.Tie> tie) {
    List<QueryNode> nodes = new ArrayList<>();
    while (at < lexemes.size()
        && !isAt(Operator.Kind.OR)
        && !isAt(Operator.Kind.AND)
        && !isAt(Operator.Kind.CLOSE)) {
      part(depth, tie).ifPresent(nodes::add);
    }
    return nodes.isEmpty() ? Optional.empty() : Optional.of(all(nodes));
  }

  private Optional<QueryNode> part(int depth, Optional<Lexeme.Tie> tie) {
    List<Lexeme> negations = new ArrayList<>();
    while (isAt(Operator.Kind.NOT)) {
      negations.add(lexemes.get(at++));
    }
    Optional<QueryNode> node = positive(depth, tie);
    if (node.isEmpty()) {
      negations.forEach(sign -> ignored.add(new Ignored(Ignored.Kind.OPERATOR, sign.range())));
      return node;
    }
    negations.forEach(this::understood);
    return negations.size() % 2 == 0 ? node : node.map(QueryParser::negated);
  }

  private Optional<QueryNode> positive(int depth, Optional<Lexeme.Tie> around) {
    Optional<Lexeme.Tie> tie = around;
    if (at < lexemes.size() && lexemes.get(at) instanceof Lexeme.Tie own) {
      at++;
      tie = Optional.of(own);
      Optional<QueryNode> node = positive(depth, tie);
      if (node.isPresent()) {
        understood(own);
      } else {
        ignored.add(new Ignored(Ignored.Kind.PREFIX, own.range()));
      }
      return node;
    }
    if (isAt(Operator.Kind.OPEN)) {
      return group(depth, tie);
    }
    return at < lexemes.size() ? leaf(lexemes.get(at), tie) : Optional.empty();
  }

  private Optional<QueryNode> group(int depth, Optional<Lexeme.Tie> tie) {
    Lexeme open = lexemes.get(at++);
    Optional<QueryNode> inner = alternatives(depth + 1, tie);
    List<Lexeme> signs = new ArrayList<>(List.of(open));
    if (isAt(Operator.Kind.CLOSE)) {
      signs.add(lexemes.get(at++));
    }
    for (Lexeme sign : signs) {
      if (inner.isPresent()) {
        understood(sign);
      } else {
        ignored.add(new Ignored(Ignored.Kind.PARENTHESIS, sign.range()));
      }
    }
    return inner;
  }

  /** A word or phrase with what it is tied to; empty before any other token. */
  private Optional<QueryNode> leaf(Lexeme token, Optional<Lexeme.Tie> tie) {
    Optional<QueryNode> node =
        switch (token) {
          case Lexeme.Word word -> Optional.of(new QueryNode.Word(word.text()));
          case Lexeme.Phrase phrase -> Optional.of(new QueryNode.Phrase(phrase.text()));
          case Lexeme.Tie none -> Optional.empty();
          case Lexeme.Sign none -> Optional.empty();
        };
    if (node.isEmpty()) {
      return node;
    }
    at++;
    parts.add(token.range());
    if (parts.size() > MOST_WORDS) {
      throw new BadInput("q", "q has more than " + MOST_WORDS + " words and phrases");
    }
    return tie.isPresent() ? Optional.of(tied(node.get(), tie.get().prefix())) : node;
  }

  private QueryNode tied(QueryNode node, Prefix prefix) {
    return switch (prefix) {
      case TITLE -> new QueryNode.Title(node);
      case OFFICIAL, COUNTRY -> {
        named++;
        if (named > MOST_NAMES) {
          throw new BadInput(
              "q", "q has more than " + MOST_NAMES + " names behind official: and country:");
        }
        String typed = node.typed().findFirst().orElseThrow();
        yield names.has(prefix, node instanceof QueryNode.Word ? withoutEnding(typed) : typed);
      }
    };
  }

  /** {@code country:Nga, country:Lào} has no comma in a name. */
  private static String withoutEnding(String word) {
    int end = word.length();
    while (ENDING.indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    return word.substring(0, end);
  }

  private void understood(Lexeme token) {
    Operator.Kind kind =
        switch (token) {
          case Lexeme.Sign sign -> sign.kind();
          case Lexeme.Tie tie -> Operator.Kind.valueOf(tie.prefix().name());
          case Lexeme.Word word -> throw new IllegalStateException(word.text());
          case Lexeme.Phrase phrase -> throw new IllegalStateException(phrase.text());
        };
    operators.add(new Operator(kind, token.range()));
  }

  private void skip(Ignored.Kind kind) {
    if (at < lexemes.size()) {
      ignored.add(new Ignored(kind, lexemes.get(at++).range()));
    }
  }

  private boolean isAt(Operator.Kind kind) {
    return at < lexemes.size() && lexemes.get(at).is(kind);
  }

  private static QueryNode negated(QueryNode node) {
    return node instanceof QueryNode.Not not ? not.node() : new QueryNode.Not(node);
  }

  private static QueryNode all(List<QueryNode> nodes) {
    return nodes.size() == 1 ? nodes.getFirst() : new QueryNode.And(nodes);
  }
}
