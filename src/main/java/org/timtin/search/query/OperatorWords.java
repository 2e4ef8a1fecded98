package org.timtin.search.query;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Tells the words {@code và hoặc không and or not} that are operators from those that are text.
 * Vietnamese is full of them ({@code hàng không}, {@code Nga và Trung Quốc}), so they are operators
 * only where nobody writes text so:
 *
 * <ul>
 *   <li>in capitals between two parts, unless the query or a word beside it is shouted; {@code NOT}
 *       before a part;
 *   <li>{@code KHÔNG}, which writers put in capitals for emphasis ({@code nói KHÔNG với ma túy}),
 *       only before parentheses and behind another such word;
 *   <li>in any case between parts of which each is in parentheses or has a prefix, {@code không}
 *       before one with a prefix and behind another such word.
 * </ul>
 */
final class OperatorWords {
  private static final Map<String, Operator.Kind> KINDS =
      Map.of(
          "and", Operator.Kind.AND,
          "và", Operator.Kind.AND,
          "or", Operator.Kind.OR,
          "hoặc", Operator.Kind.OR,
          "not", Operator.Kind.NOT,
          "không", Operator.Kind.NOT);

  private final List<Lexeme> lexemes;
  private final List<Lexeme> read = new ArrayList<>();
  private final boolean shouted;

  private OperatorWords(List<Lexeme> lexemes) {
    this.lexemes = lexemes;
    this.shouted = isShouted(lexemes);
  }

  /** The lexemes, in which the words that are operators are signs. */
  static List<Lexeme> in(List<Lexeme> lexemes) {
    OperatorWords words = new OperatorWords(lexemes);
    for (int i = 0; i < lexemes.size(); i++) {
      Lexeme token = lexemes.get(i);
      Optional<Operator.Kind> kind = words.isTied(i) ? Optional.empty() : kind(token);
      boolean operator = kind.isPresent() && words.isOperator(i, kind.get());
      words.read.add(operator ? new Lexeme.Sign(kind.get(), token.range()) : token);
    }
    return words.read;
  }

  /** Whether a word is one of those, however it is meant. */
  static boolean isOne(String word) {
    return KINDS.containsKey(normal(word));
  }

  private boolean isOperator(int at, Operator.Kind kind) {
    if (!beginsAt(at + 1)) {
      return false;
    }
    if (kind == Operator.Kind.NOT) {
      return isOperatorNot(at);
    }
    return at > 0
        && ends(read.get(at - 1))
        && ((isClosed(at - 1) && isOpened(at + 1)) || isCapital(at));
  }

  private boolean isOperatorNot(int at) {
    Lexeme next = lexemes.get(at + 1);
    boolean opens = next.is(Operator.Kind.OPEN);
    boolean follows = at > 0 && isJoint(read.get(at - 1));
    boolean emphasis = text(lexemes.get(at)).equals("KHÔNG");
    return next instanceof Lexeme.Tie
        || (follows && opens)
        || (isCapital(at) && (!emphasis || follows || opens));
  }

  /** Whether it is a word that joins two parts. */
  static boolean isJoint(Lexeme lexeme) {
    boolean joins = lexeme.is(Operator.Kind.AND) || lexeme.is(Operator.Kind.OR);
    return joins && lexeme.range().end() - lexeme.range().start() > 1;
  }

  private boolean isCapital(int at) {
    String word = text(lexemes.get(at));
    return word.equals(word.toUpperCase(Locale.ROOT))
        && !shouted
        && !(at > 0 && isShouted(lexemes.get(at - 1)))
        && !isShouted(lexemes.get(at + 1));
  }

  /** In parentheses or with a prefix, seen from behind. */
  private boolean isClosed(int at) {
    return read.get(at).is(Operator.Kind.CLOSE) || isTied(at);
  }

  /** The same, seen from before. */
  private boolean isOpened(int at) {
    Lexeme lexeme = lexemes.get(at);
    boolean negation =
        lexeme.is(Operator.Kind.NOT) || kind(lexeme).equals(Optional.of(Operator.Kind.NOT));
    return negation
        ? at + 1 < lexemes.size() && isOpened(at + 1)
        : lexeme.is(Operator.Kind.OPEN) || lexeme instanceof Lexeme.Tie;
  }

  private boolean isTied(int at) {
    return at > 0 && lexemes.get(at - 1) instanceof Lexeme.Tie;
  }

  private boolean beginsAt(int at) {
    return at < lexemes.size()
        && (!(lexemes.get(at) instanceof Lexeme.Sign)
            || lexemes.get(at).is(Operator.Kind.OPEN)
            || lexemes.get(at).is(Operator.Kind.NOT));
  }

  private static boolean ends(Lexeme token) {
    return !(token instanceof Lexeme.Sign) || token.is(Operator.Kind.CLOSE);
  }

  /** A capital operator does not stand out where all is in capitals. */
  private static boolean isShouted(List<Lexeme> lexemes) {
    List<String> texts =
        lexemes.stream().filter(token -> kind(token).isEmpty()).map(OperatorWords::text).toList();
    return texts.stream().anyMatch(text -> text.codePoints().anyMatch(Character::isLetter))
        && texts.stream().noneMatch(text -> text.codePoints().anyMatch(Character::isLowerCase));
  }

  /** {@code NGA} is, {@code LHQ} is written so always. */
  private static boolean isShouted(Lexeme token) {
    String text = token instanceof Lexeme.Word word ? word.text() : "";
    return text.length() > 1
        && !isOne(text)
        && text.equals(text.toUpperCase(Locale.ROOT))
        && Syllable.isPossible(text);
  }

  private static Optional<Operator.Kind> kind(Lexeme token) {
    // Và begins a sentence.
    return token instanceof Lexeme.Word word && LetterCase.of(word.text()) != LetterCase.CAPITALIZED
        ? Optional.ofNullable(KINDS.get(normal(word.text())))
        : Optional.empty();
  }

  private static String text(Lexeme token) {
    return switch (token) {
      case Lexeme.Word word -> Normalizer.normalize(word.text(), Normalizer.Form.NFC);
      case Lexeme.Phrase phrase -> phrase.text();
      case Lexeme.Tie tie -> "";
      case Lexeme.Sign sign -> "";
    };
  }

  private static String normal(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}
