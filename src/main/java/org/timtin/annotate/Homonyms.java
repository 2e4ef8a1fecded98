package org.timtin.annotate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.timtin.annotate.NameSpan.Shape;

/**
 * Tells the Vietnamese officials of the list from people of the same name: the secretary of a ward,
 * the head of a school, a deputy who left parliament ten years ago.
 */
final class Homonyms {
  private static final int AFTER_NAME = 8;
  private static final int BEFORE_NAME = 10;
  private static final int FORGOTTEN_AFTER_YEARS = 3;

  /** What newspapers say of those who left an office. */
  private static final Set<String> FORMER = Set.of("nguyên", "cựu", "cố", "từng", "khóa", "trước");

  /** Offices of thousands of people, whose holders are named only while they serve. */
  private static final List<String> COMMON =
      List.of(
          "legislator",
          "judge",
          "prosecutor",
          "agency-head",
          "deputy-minister",
          "province-",
          "city-",
          "police-",
          "fatherland-front-vice-chair",
          "youth-union-secretary");

  /** Offices whose foreign holders are named without their country. */
  private static final Set<String> WELL_KNOWN =
      Set.of(
          "president",
          "vice-president",
          "general-secretary",
          "prime-minister",
          "premier",
          "deputy-prime-minister",
          "foreign-minister",
          "defence-minister",
          "chief-executive",
          "foreign-affairs-commission-head",
          "politburo-standing-member",
          "supreme-leader",
          "pope",
          "king",
          "emperor",
          "party-leader");

  private static final Pattern ARMED =
      Pattern.compile("police|public-security|commander|army|defence|chief-of-staff|prosecutor");

  private final Authority authority;
  private final Lexicon lexicon;
  private final Set<String> countries;
  private final Optional<LocalDate> day;

  /**
   * @param countries the countries that the article mentions
   */
  Homonyms(Authority authority, Lexicon lexicon, Set<String> countries, Optional<LocalDate> day) {
    this.countries = Set.copyOf(countries);
    this.authority = authority;
    this.lexicon = lexicon;
    this.day = day;
  }

  /** The names that mean nobody of the list in this article, since one place says so. */
  Set<String> names(List<NameSpan> spans) {
    return spans.stream()
        .filter(span -> span.shape() == Shape.VIETNAMESE && !span.keys().isEmpty())
        .filter(span -> span.keys().stream().allMatch(key -> isAnother(key, span)))
        .map(NameSpan::name)
        .collect(Collectors.toSet());
  }

  private boolean isAnother(String key, NameSpan span) {
    List<Office> offices = authority.entry(key).orElseThrow().offices();
    if (authority.country(key).filter("VN"::equals).isEmpty()) {
      // Chinese names in Vietnamese reading: `Trần Vũ` abroad needs his country in the article.
      boolean near = authority.country(key).filter(countries::contains).isPresent();
      return !near
          && !countries.contains("CN")
          && offices.stream().map(Office::plainSlug).noneMatch(WELL_KNOWN::contains);
    }
    boolean common = offices.stream().allMatch(Homonyms::isCommon);
    boolean police = offices.stream().anyMatch(office -> ARMED.matcher(office.slug()).find());
    if (!police && has(Term.POLICE, span)) {
      return true;
    }
    return common
        && (has(Term.SMALL, span)
            || (!police && hasSmallRank(span))
            || (isForgotten(offices) && !isFormer(span)));
  }

  private static boolean isCommon(Office office) {
    return COMMON.stream().anyMatch(office.plainSlug()::startsWith);
  }

  /** `Bí thư phường X`, `ông X, Hiệu trưởng`, `bà X được bầu làm Chủ tịch UBND xã`. */
  private boolean has(Term offices, NameSpan span) {
    Tokens tokens = span.tokens();
    int title = span.from() - lexicon.lengthBefore(Term.HONORIFIC, tokens, span.from());
    if (lexicon.lengthBefore(offices, tokens, title) > 0) {
      return true;
    }
    for (int at = span.to(); at < span.to() + AFTER_NAME && !tokens.opensSentence(at); at++) {
      if (lexicon.is(offices, tokens, at)) {
        return !isFormer(span);
      }
    }
    return false;
  }

  private boolean hasSmallRank(NameSpan span) {
    return lexicon.lengthBefore(Term.MINOR_RANK, span.tokens(), span.from()) > 0;
  }

  /** Whether the last term is known to have ended years before. */
  private boolean isForgotten(List<Office> offices) {
    return day.map(on -> on.minusYears(FORGOTTEN_AFTER_YEARS))
        .filter(on -> !offices.isEmpty() && offices.stream().allMatch(o -> o.endedBefore(on)))
        .isPresent();
  }

  private static boolean isFormer(NameSpan span) {
    Tokens tokens = span.tokens();
    for (int at = span.from() - 1; at >= span.from() - BEFORE_NAME && at >= 0; at--) {
      if (FORMER.contains(tokens.lower(at))) {
        return true;
      }
      if (tokens.opensSentence(at)) {
        break;
      }
    }
    for (int at = span.to(); at < span.to() + BEFORE_NAME && !tokens.opensSentence(at); at++) {
      if (FORMER.contains(tokens.lower(at))) {
        return true;
      }
    }
    return false;
  }
}
