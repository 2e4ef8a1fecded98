package org.timtin.annotate;

/** Reads words that have the shape of a person's name. */
final class NameShapes {
  private final Lexicon lexicon;

  NameShapes(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** One past the last word of the Vietnamese name that begins at {@code from}, or {@code from}. */
  int vietnameseEnd(Passage passage, int from) {
    Tokens tokens = passage.tokens();
    if (!tokens.isCapital(from) || !lexicon.is(Term.SURNAME, tokens, from)) {
      return from;
    }
    // `Bí thư Trung ương Đoàn Bùi Quang Huy`: a family name, but here the end of an institution.
    if (lexicon.lengthBefore(Term.PUBLIC, tokens, from + 1) > 1) {
      return from;
    }
    int to = from + 1;
    // Five syllables are the longest names in use: Nguyễn Lê Thị Bích Ngọc.
    while (to < from + 5 && continuesVietnamese(passage, to)) {
      to++;
    }
    return to - from >= 2 ? to : from;
  }

  private boolean continuesVietnamese(Passage passage, int at) {
    Tokens tokens = passage.tokens();
    return tokens.gap(at) == Gap.SPACE
        && isVietnameseWord(tokens, at)
        && (passage.placeEnd(at) <= at + 1 || passage.isNoCountry(at))
        && !(NameWords.SENTENCE_STARTS.contains(tokens.lower(at)) && !tokens.isCapital(at + 1))
        && !startsWithTitle(tokens, at);
  }

  private static boolean isVietnameseWord(Tokens tokens, int at) {
    return tokens.isCapital(at)
        && !tokens.isAcronym(at)
        && Syllables.isVietnamese(tokens.word(at))
        && tokens.word(at).length() > 1;
  }

  /** One past the last word of the foreign name that begins at {@code from}, or {@code from}. */
  int foreignEnd(Passage passage, int from) {
    Tokens tokens = passage.tokens();
    if (!isForeignPart(tokens, from) && !isTransliterated(tokens, from)) {
      int end = leadsTransliterated(passage, from) ? foreignEnd(passage, from + 1) : from;
      return end > from + 1 ? end : from;
    }
    boolean syllable = Syllables.isVietnamese(tokens.word(from)) && !isTransliterated(tokens, from);
    boolean surname = lexicon.is(Term.FOREIGN_SURNAME, tokens, from);
    if (syllable && tokens.opensSentence(from) && !surname && !isGiven(tokens, from)) {
      return from;
    }
    int to = from + 1;
    boolean foreign = !syllable;
    boolean hyphen = false;
    // Nine words: Sheikh Ahmad Abdullah Al-Ahmad Al-Jaber Al Sabah.
    while (to < from + 9) {
      int next = continuesForeign(passage, from, to, hyphen);
      if (next == to) {
        break;
      }
      hyphen |= tokens.gap(to) != Gap.SPACE && tokens.gap(to) != Gap.INITIAL;
      foreign |= !Syllables.isVietnamese(tokens.word(next - 1));
      to = next;
    }
    boolean name =
        to - from == 1 ? foreign && tokens.word(from).length() > 2 : foreign || hyphen || surname;
    return name ? to : from;
  }

  /** `Dan Rivero`: a Western given name that is a Vietnamese syllable too. */
  private static boolean isGiven(Tokens tokens, int at) {
    return NameWords.GIVEN.contains(tokens.word(at))
        && tokens.gap(at + 1) == Gap.SPACE
        && isForeignPart(tokens, at + 1)
        && !Syllables.isVietnamese(tokens.word(at + 1));
  }

  /** One past the next word of the name, over a particle if need be; {@code at} if it ends. */
  private int continuesForeign(Passage passage, int from, int at, boolean hyphen) {
    Tokens tokens = passage.tokens();
    Gap gap = tokens.gap(at);
    String previous = tokens.lower(at - 1);
    if (gap == Gap.HYPHEN) {
      boolean part = isForeignPart(tokens, at) || isSyllable(tokens, at);
      return part && !passage.isPlace(at) ? at + 1 : at;
    }
    if (gap == Gap.DASH) {
      boolean article = previous.equals("al") || previous.equals("el");
      boolean given =
          !hyphen
              && at - from == 2
              && lexicon.is(Term.FOREIGN_SURNAME, tokens, from)
              && isLatinLower(tokens.word(at))
              && !NameWords.AFTER_DASH.contains(tokens.word(at));
      return (article && isForeignPart(tokens, at)) || given ? at + 1 : at;
    }
    // `Donald J. Trump`, `Peter O ' Neill`, `Chito Sta. Romana`
    boolean initial = gap == Gap.INITIAL && (previous.length() == 1 || previous.startsWith("st"));
    boolean apostrophe = gap == Gap.QUOTE && previous.equals("o") && at - from > 1;
    if (gap != Gap.SPACE && !initial && !apostrophe) {
      return at;
    }
    boolean part = isForeignPart(tokens, at) || isTransliterated(tokens, at);
    if (isNumeral(tokens.word(at)) || (part && isFree(passage, at))) {
      return at + 1;
    }
    // `Đô-nan Trăm`: short words need no hyphen.
    if (isTransliterated(tokens, from) && isLastSyllable(passage, from, at)) {
      return at + 1;
    }
    boolean spelled = tokens.word(at).equals("an") && isTransliterated(tokens, from);
    boolean over =
        (NameWords.PARTICLES.contains(tokens.word(at)) || spelled)
            && (tokens.gap(at + 1).joins() || tokens.gap(at + 1) == Gap.DASH)
            && (isForeignPart(tokens, at + 1) || isTransliterated(tokens, at + 1));
    return over ? at + 2 : at;
  }

  /** Whether a capitalised word begins here that hyphens cut into syllables: {@code Pu-tin}. */
  static boolean isTransliterated(Tokens tokens, int at) {
    return tokens.isCapital(at)
        && !tokens.isAcronym(at)
        && tokens.continuesWord(at + 1)
        && isSyllable(tokens, at + 1);
  }

  private static boolean isSyllable(Tokens tokens, int at) {
    return tokens.continuesWord(at) && !NameWords.NO_SYLLABLES.contains(tokens.word(at));
  }

  /** `Mác Ca-ni`: a first word of one syllable before a transliterated one. */
  private boolean leadsTransliterated(Passage passage, int at) {
    Tokens tokens = passage.tokens();
    return isVietnameseWord(tokens, at)
        && !tokens.opensSentence(at)
        && tokens.gap(at) == Gap.SPACE
        && tokens.gap(at + 1) == Gap.SPACE
        && isFree(passage, at)
        && !passage.isPlace(at + 1)
        && isTransliterated(tokens, at + 1);
  }

  private boolean isLastSyllable(Passage passage, int from, int at) {
    Tokens tokens = passage.tokens();
    boolean first = true;
    for (int i = from + 1; i < at; i++) {
      first &= tokens.gap(i) == Gap.HYPHEN;
    }
    return first
        && isVietnameseWord(tokens, at)
        && tokens.word(at).chars().anyMatch(c -> c >= 128)
        && !tokens.continuesWord(at + 1)
        && !tokens.isCapital(at + 1)
        && isFree(passage, at);
  }

  /** Whether the words of a name are one word: a single one, or the syllables of one. */
  boolean isOneWord(Tokens tokens, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (!tokens.continuesWord(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean isFree(Passage passage, int at) {
    Tokens tokens = passage.tokens();
    return !passage.isPlace(at)
        && !startsWithTitle(tokens, at)
        && !lexicon.is(Term.PLACE, tokens, at)
        && !lexicon.is(Term.PUBLIC, tokens, at)
        && !lexicon.is(Term.PRIVATE, tokens, at);
  }

  private boolean startsWithTitle(Tokens tokens, int at) {
    return lexicon.is(Term.OFFICE, tokens, at)
        || lexicon.is(Term.HEAD, tokens, at)
        || lexicon.is(Term.RANK, tokens, at);
  }

  /** A capitalised word of letters that need not be Vietnamese: {@code Kim}, {@code Orbán}. */
  static boolean isForeignPart(Tokens tokens, int at) {
    String word = tokens.word(at);
    if (!tokens.isCapital(at) || Character.isDigit(word.charAt(word.length() - 1))) {
      return false;
    }
    if (word.length() > 1 && (tokens.isAcronym(at) || word.startsWith("TP."))) {
      return false;
    }
    return !Syllables.isVietnamese(word) || word.chars().allMatch(c -> c < 128);
  }

  private static boolean isNumeral(String word) {
    return !word.isEmpty() && word.chars().allMatch(c -> c == 'I' || c == 'V' || c == 'X');
  }

  private static boolean isLatinLower(String word) {
    return !word.isEmpty()
        && word.length() <= 7
        && word.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }
}
