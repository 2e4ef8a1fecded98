package org.timtin.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One field of an article, read: its words and what in it looks like a country. */
final class Passage {
  /** Words {@code from..to} that are a form of one or more countries, or of something else. */
  record Place(int from, int to, int start, int end, List<CountryForm> forms) {
    boolean is(CountryForm.Kind kind) {
      return forms.stream().anyMatch(form -> form.kind() == kind);
    }
  }

  private final Mention.Field field;
  private final Shadow shadow;
  private final Tokens tokens;
  private final List<Place> places = new ArrayList<>();
  private final int[] placeAt;
  private final boolean foreign;

  Passage(Mention.Field field, String text, Gazetteer<List<CountryForm>> countries) {
    this.field = field;
    this.shadow = Shadow.of(text);
    this.tokens = Tokens.of(shadow);
    this.placeAt = new int[tokens.size()];
    Arrays.fill(placeAt, -1);
    for (Gazetteer.Match<List<CountryForm>> match : countries.find(shadow.text())) {
      int from = tokens.around(match.start());
      int to = tokens.around(match.end() - 1) + 1;
      if (placeAt[from] < 0 && !isCut(from, to, match.value())) {
        placeAt[from] = places.size();
        places.add(new Place(from, to, match.start(), match.end(), match.value()));
      }
    }
    this.foreign =
        places.stream()
            .filter(place -> !tokens.opensSentence(place.from()))
            .flatMap(place -> place.forms().stream())
            // `Anh Trung sửa xe`: half of a compound is a given name elsewhere.
            .filter(form -> form.kind() != CountryForm.Kind.COMPOUND)
            .anyMatch(form -> !form.codes().isEmpty() && !form.codes().contains("VN"));
  }

  /** Whether the form is only the first syllables of a longer word: {@code Ma-li-ki}. */
  private boolean isCut(int from, int to, List<CountryForm> forms) {
    boolean hyphened =
        (to - from > 1 && tokens.gap(to - 1) == Gap.HYPHEN)
            || forms.getFirst().kind() == CountryForm.Kind.COMPOUND;
    return tokens.continuesWord(to)
        && (hyphened || !Syllables.isVietnamese(tokens.word(to)))
        // `quan hệ Xin-ga-po-châu Âu`
        && !tokens.lower(to).equals("châu");
  }

  Mention.Field field() {
    return field;
  }

  Shadow shadow() {
    return shadow;
  }

  Tokens tokens() {
    return tokens;
  }

  List<Place> places() {
    return places;
  }

  /** The place that begins at this word. */
  Optional<Place> placeAt(int word) {
    return word < placeAt.length && placeAt[word] >= 0
        ? Optional.of(places.get(placeAt[word]))
        : Optional.empty();
  }

  /** Whether a country other than Viet Nam is named where no sentence begins. */
  boolean namesForeignCountry() {
    return foreign;
  }

  /** One past the last word of the place that begins at this word; the word itself if none does. */
  int placeEnd(int word) {
    return word < placeAt.length && placeAt[word] >= 0 ? places.get(placeAt[word]).to() : word;
  }

  /** The first word of the place that ends before this word; the word itself if none does. */
  int placeStart(int word) {
    for (int from = word - 1; from >= 0 && word - from <= 6; from--) {
      if (placeEnd(from) == word && isPlace(from)) {
        return from;
      }
    }
    return word;
  }

  boolean isPlace(int word) {
    return placeEnd(word) > word;
  }

  /** Whether what begins at this word only looks like a country. */
  boolean isNoCountry(int word) {
    return placeAt[word] >= 0 && places.get(placeAt[word]).is(CountryForm.Kind.NOT);
  }

  Mention mention(
      Mention.Kind kind, String key, int start, int end, String rule, Confidence confidence) {
    return new Mention(
        kind,
        key,
        shadow.surface(start, end),
        field,
        shadow.givenStart(start),
        shadow.givenEnd(end),
        rule,
        confidence);
  }
}
