package org.timtin.annotate;

import java.util.Set;
import org.timtin.annotate.Passage.Place;

/**
 * Tells the countries {@code Anh}, {@code Mỹ}, {@code Đức}, {@code Nga} from people and pronouns.
 */
final class ShortNames {
  /** What is said before a person's given name. */
  private static final Set<String> PERSON_WORDS =
      Set.of("chị", "cô", "em", "bé", "chú", "bác", "cháu", "cậu", "bầu", "út", "thầy");

  /** What is said before a country and before no name. */
  private static final Set<String> LAND_WORDS = Set.of("đất", "nước", "tiếng");

  /** What the pronoun {@code Anh} is followed by at the start of a sentence. */
  private static final Set<String> AFTER_PRONOUN =
      Set.of(
          "là", "nói", "kể", "cho", "chia", "tâm", "bị", "được", "từng", "có", "không", "đã", "và",
          "cũng", "vẫn", "còn", "thừa", "khai", "nhớ", "sinh", "làm", "học", "đang", "sẽ", "bắt",
          "tự", "quyết", "muốn", "thường", "luôn", "chỉ", "mới", "chưa", "sống", "đi", "về", "trở",
          "lại", "rất", "hy", "mong", "tin", "cảm", "biết", "yêu", "cưới", "phải", "thấy", "viết");

  private final Lexicon lexicon;

  ShortNames(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  boolean counts(Passage passage, Place place) {
    Tokens tokens = passage.tokens();
    int from = place.from();
    String word = tokens.word(from);
    if (tokens.wasLowered(from)) {
      return !isGivenName(passage, from);
    }
    if (tokens.gap(from) == Gap.SPACE && PERSON_WORDS.contains(tokens.lower(from - 1))) {
      return false;
    }
    // `trên đất Đức Nhập cuộc`: a country before a sentence whose full stop is missing.
    if (tokens.gap(from) == Gap.SPACE && LAND_WORDS.contains(tokens.lower(from - 1))) {
      return true;
    }
    if (isGivenName(passage, from) || startsName(passage, place)) {
      return false;
    }
    return !(word.equals("Anh") || word.equals("Áo")) || !isSentenceWord(passage, place);
  }

  /** Whether a capitalised Vietnamese word stands before it: {@code Hoàng Anh}, {@code Thu Nga}. */
  private boolean isGivenName(Passage passage, int from) {
    Tokens tokens = passage.tokens();
    int before = from - 1;
    if (tokens.gap(from) != Gap.SPACE || !tokens.isCapital(before) || tokens.isAcronym(before)) {
      return false;
    }
    if (tokens.opensSentence(before)) {
      return lexicon.is(Term.SURNAME, tokens, before) && !isTitleBefore(tokens, from);
    }
    boolean syllable = Syllables.isVietnamese(tokens.word(before));
    boolean placed = passage.placeStart(from) < from;
    return syllable && !placed && !isTitleBefore(tokens, from);
  }

  private boolean isTitleBefore(Tokens tokens, int at) {
    return lexicon.lengthBefore(Term.OFFICE, tokens, at) > 0
        || lexicon.lengthBefore(Term.HEAD, tokens, at) > 0
        || lexicon.lengthBefore(Term.RANK, tokens, at) > 0
        || lexicon.lengthBefore(Term.PUBLIC, tokens, at) > 0
        || lexicon.lengthBefore(Term.PRIVATE, tokens, at) > 0
        || lexicon.lengthBefore(Term.BETWEEN, tokens, at) > 0;
  }

  /** Whether a name or a place of two capitalised words begins here: {@code Mỹ Đình}. */
  private boolean startsName(Passage passage, Place place) {
    Tokens tokens = passage.tokens();
    int after = place.to();
    return tokens.gap(after) == Gap.SPACE
        && tokens.isCapital(after)
        // Mỹ Mở rộng is an event of the country.
        && !(tokens.lower(after).equals("mở") && tokens.lower(after + 1).equals("rộng"))
        && !tokens.isAcronym(after)
        && Syllables.isMarked(tokens.word(after))
        && Syllables.isVietnamese(tokens.word(after))
        && !passage.isPlace(after)
        && !lexicon.is(Term.SURNAME, tokens, after)
        && !isTitleBefore(tokens, place.from());
  }

  /** Whether it opens a sentence as a word that needs no capital elsewhere: a pronoun, clothes. */
  private static boolean isSentenceWord(Passage passage, Place place) {
    Tokens tokens = passage.tokens();
    Gap gap = tokens.gap(place.to());
    if (!tokens.opensSentence(place.from()) || gap != Gap.SPACE) {
      return false;
    }
    boolean headline = passage.field() == Mention.Field.TITLE && place.from() == 0;
    boolean person =
        AFTER_PRONOUN.contains(tokens.lower(place.to())) || tokens.isCapital(place.to());
    if (headline && !person && tokens.word(place.from()).equals("Anh")) {
      return false;
    }
    return !passage.namesForeignCountry();
  }
}
