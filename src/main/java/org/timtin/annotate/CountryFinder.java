package org.timtin.annotate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.timtin.annotate.CountryForm.Kind;
import org.timtin.annotate.Passage.Place;

/** Decides which of a passage's places mention a country. */
final class CountryFinder {
  private final Lexicon lexicon;
  private final ShortNames shortNames;

  CountryFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.shortNames = new ShortNames(lexicon);
  }

  List<Mention> find(Passage passage, List<NameSpan> names) {
    BitSet inNames = new BitSet();
    names.forEach(name -> inNames.set(name.from(), name.to()));
    List<Mention> mentions = new ArrayList<>();
    for (Place place : passage.places()) {
      if (inNames.get(place.from())) {
        continue;
      }
      for (CountryForm form : place.forms()) {
        if (counts(passage, place, form.kind())) {
          for (String code : form.codes()) {
            mentions.add(
                passage.mention(
                    Mention.Kind.COUNTRY,
                    code,
                    place.start(),
                    place.end(),
                    form.kind().label(),
                    Confidence.of(form.kind())));
          }
        }
      }
    }
    return mentions;
  }

  private boolean counts(Passage passage, Place place, Kind kind) {
    Tokens tokens = passage.tokens();
    return switch (kind) {
      case NAME, CAPITAL, SEAT, PROVINCE -> true;
      case NOT, LABEL, SHARED -> false;
      case NATIONALITY ->
          !continuesWithCapital(tokens, place.to()) || place.to() - place.from() > 2;
      case COMPOUND -> isInCompound(passage, place);
      case SHORT -> isInCompound(passage, place) || shortNames.counts(passage, place);
      case PROVINCE_WEAK -> followsPlaceWord(tokens, place.from());
    };
  }

  private static boolean continuesWithCapital(Tokens tokens, int at) {
    return tokens.gap(at) == Gap.SPACE
        && tokens.isCapital(at)
        && Syllables.isVietnamese(tokens.word(at));
  }

  /** Whether a hyphen joins the place to another country, or to EU, ASEAN or NATO. */
  private static boolean isInCompound(Passage passage, Place place) {
    return isPartner(passage, place.from(), true) || isPartner(passage, place.to(), false);
  }

  private static boolean isPartner(Passage passage, int at, boolean before) {
    Gap gap = passage.tokens().gap(at);
    if (gap != Gap.HYPHEN && gap != Gap.DASH) {
      return false;
    }
    String word = passage.tokens().word(before ? at - 1 : at);
    if (word.equals("EU") || word.equals("ASEAN") || word.equals("NATO")) {
      return true;
    }
    return passage
        .placeAt(before ? passage.placeStart(at) : at)
        .filter(place -> before == place.from() < at)
        .filter(place -> !place.is(Kind.NOT) && !place.is(Kind.PROVINCE))
        .isPresent();
  }

  private boolean followsPlaceWord(Tokens tokens, int at) {
    String before = tokens.lower(at - 1);
    return tokens.gap(at).joins()
        && (lexicon.lengthBefore(Term.PUBLIC, tokens, at) > 0
            || before.equals("phường")
            || before.equals("tp")
            || before.equals("ở")
            || before.equals("tại"));
  }
}
