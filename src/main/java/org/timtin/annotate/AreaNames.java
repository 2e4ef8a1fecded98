package org.timtin.annotate;

/** Names of communes, parties and firms, which stand where a person's name could: `xã Sơn Điền`. */
final class AreaNames {
  private final Lexicon lexicon;
  private final NameShapes shapes;
  private final Authority authority;

  AreaNames(Lexicon lexicon, NameShapes shapes, Authority authority) {
    this.lexicon = lexicon;
    this.shapes = shapes;
    this.authority = authority;
  }

  /**
   * One past the last word of the area's name that begins at {@code at}; {@code at} if none does.
   */
  int end(Passage passage, int at) {
    Tokens tokens = passage.tokens();
    if (!tokens.isCapital(at)
        || !tokens.gap(at).joins()
        || lexicon.nounBefore(Term.AREA, passage, at) == 0
        || !authority.resolve(tokens.word(at)).isEmpty()) {
      return at;
    }
    for (int length : new int[] {2, 3}) {
      if (shapes.vietnameseEnd(passage, at + length) - at - length >= 3) {
        return at + length;
      }
    }
    if (shapes.vietnameseEnd(passage, at) - at >= 3) {
      // Three syllables with a family name are a person (`Chủ tịch xã Nguyễn Văn A`) far more often
      // than a commune.
      return at;
    }
    // Communes have two syllables, some three or one; what follows is the person.
    for (int length : new int[] {2, 3, 1}) {
      if (isCapitalRun(tokens, at, at + length)
          && tokens.gap(at + length) == Gap.SPACE
          && shapes.vietnameseEnd(passage, at + length) > at + length) {
        return at + length;
      }
    }
    int foreign = shapes.foreignEnd(passage, at);
    if (foreign - at >= 3) {
      return at + 1;
    }
    int end = at + 1;
    while (end < at + 4 && isCapitalRun(tokens, end, end + 1) && tokens.gap(end) == Gap.SPACE) {
      end++;
    }
    return end;
  }

  private static boolean isCapitalRun(Tokens tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!tokens.isCapital(i) || (i > from && tokens.gap(i) != Gap.SPACE)) {
        return false;
      }
    }
    return true;
  }
}
