package org.timtin.annotate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds offices that stand without a name ({@code Ngoại trưởng Mỹ}), and who held them on the day
 * of the article. Nobody is named where the list has no holder or two, where a name stands beside
 * the office, or where the words speak of another time.
 */
final class OfficeHolders {
  /** What before the office makes it another one, or one that nobody holds yet. */
  private static final Set<String> BEFORE =
      Set.of(
          "cựu", "nguyên", "cố", "phó", "thứ", "tân", "quyền", "trợ", "làm", "thành", "là", "chức",
          "cử", "ghế", "bầu", "đời", "vị", "một", "nữ", "các", "nhiều", "những", "hai", "ba", "mọi",
          "nhân", "phòng", "phủ", "dinh", "viên", "vợ", "chồng", "con", "lý", "như", "không", "đấu",
          "tranh", "đua", "từng", "ứng", "cho", "tặng", "giải", "lưỡng", "mời", "vấn", "đương");

  /** What after the country says that it is not the holder of today. */
  private static final Set<String> AFTER =
      Set.of(
          "đắc", "tương", "đầu", "thứ", "mãn", "lâm", "kế", "tiếp", "sắp", "mới", "khi", "lúc",
          "thời", "tiền", "quá", "nào", "là", "nhiệm", "năm", "tạm", "đó", "bấy", "lưu", "gốc");

  private final Authority authority;
  private final Lexicon lexicon;

  OfficeHolders(Authority authority, Lexicon lexicon) {
    this.authority = authority;
    this.lexicon = lexicon;
  }

  /**
   * The mentions of holders on this day.
   *
   * @param names the names of the passage, which need no inference
   * @param countries the mentions of countries in the passage
   * @param taken offices that the article gives a name to, see {@link #seat}
   */
  List<Mention> find(
      Passage passage,
      List<NameSpan> names,
      List<Mention> countries,
      Map<String, Set<String>> taken,
      LocalDate day) {
    Set<Integer> starts = names.stream().map(NameSpan::from).collect(Collectors.toSet());
    Set<Integer> ends = names.stream().map(NameSpan::to).collect(Collectors.toSet());
    Map<Integer, String> codes = new HashMap<>();
    countries.forEach(mention -> codes.put(mention.start(), mention.key()));
    List<Mention> found = new ArrayList<>();
    Tokens tokens = passage.tokens();
    int at = 0;
    while (at < tokens.size()) {
      int length = lexicon.length(Term.HOLDER, tokens, at);
      int next = at + Math.max(length, 1);
      if (length > 0 && stands(tokens, at, ends)) {
        Set<String> slugs = lexicon.holderSlugs(tokens.text(at, next));
        int end = slugs.stream().anyMatch(slug -> slug.indexOf('@') > 0) ? next : -1;
        Optional<Passage.Place> place = passage.placeAt(next);
        Optional<String> code = place.flatMap(where -> code(passage, where, codes));
        if (end < 0 && code.isPresent() && tokens.gap(next) == Gap.SPACE) {
          end = place.orElseThrow().to();
        }
        if (end > 0 && isUnnamed(tokens, end, starts) && isOfToday(tokens, at, end, day)) {
          Set<String> holders = authority.holders(slugs, code.orElse(""), day);
          boolean free = holders.containsAll(taken.getOrDefault(seat(slugs, code), holders));
          if (holders.size() == 1 && free) {
            found.add(
                passage.mention(
                    Mention.Kind.INFERRED,
                    holders.iterator().next(),
                    tokens.start(at),
                    tokens.end(end - 1),
                    "office-holder",
                    Confidence.POSSIBLE));
          }
        }
      }
      at = next;
    }
    return found;
  }

  /** A name for an office of a country, under which an article's own holders are collected. */
  static String seat(Set<String> slugs, Optional<String> code) {
    return code.orElse("") + " " + String.join("|", slugs.stream().sorted().toList());
  }

  /** The seat of an office word and a country: what {@code Ngoại trưởng Mỹ X} gives to X. */
  Optional<String> seat(String title, NameSpan span) {
    Set<String> slugs = lexicon.holderSlugs(title);
    Passage passage = span.passage();
    Optional<String> code =
        passage
            .placeAt(passage.placeStart(span.from()))
            .filter(place -> place.to() == span.from())
            .map(Passage.Place::forms)
            .filter(forms -> !forms.getFirst().codes().isEmpty())
            .map(forms -> forms.getFirst().codes().getFirst());
    return slugs.isEmpty() || code.isEmpty() ? Optional.empty() : Optional.of(seat(slugs, code));
  }

  private static Optional<String> code(
      Passage passage, Passage.Place place, Map<Integer, String> codes) {
    boolean name =
        place.forms().size() == 1
            && place.forms().getFirst().codes().size() == 1
            && (place.is(CountryForm.Kind.NAME) || place.is(CountryForm.Kind.SHORT));
    return name
        ? Optional.ofNullable(codes.get(passage.shadow().givenStart(place.start())))
        : Optional.empty();
  }

  private static boolean stands(Tokens tokens, int at, Set<Integer> ends) {
    Gap gap = tokens.gap(at);
    if (gap.joins()) {
      return !BEFORE.contains(tokens.lower(at - 1)) && !ends.contains(at);
    }
    // `ông X, Ngoại trưởng Mỹ`: the office has its name.
    return !ends.contains(at);
  }

  private static boolean isUnnamed(Tokens tokens, int end, Set<Integer> starts) {
    // `Ngoại trưởng Mỹ, ông X`
    boolean honorific = tokens.gap(end).compareTo(Gap.SPACE) > 0 && starts.contains(end + 1);
    if (starts.contains(end) || honorific) {
      return false;
    }
    Gap gap = tokens.gap(end);
    boolean compound = gap == Gap.HYPHEN || gap == Gap.DASH;
    boolean goesOn =
        gap == Gap.SPACE && (tokens.isCapital(end) || AFTER.contains(tokens.lower(end)));
    return !compound && !goesOn;
  }

  /** Whether no other year stands in the sentence: `Năm 1995, Tổng thống Mỹ ...`. */
  private static boolean isOfToday(Tokens tokens, int from, int to, LocalDate day) {
    Set<String> years = new HashSet<>();
    // Forty words: longer sentences are lists, in which a year belongs to something else.
    for (int at = from; at > from - 40 && at >= 0; at--) {
      years.add(tokens.word(at));
      if (tokens.opensSentence(at)) {
        break;
      }
    }
    for (int at = to; at < to + 40 && !tokens.opensSentence(at); at++) {
      years.add(tokens.word(at));
    }
    return years.stream()
        .filter(word -> word.length() == 4 && word.chars().allMatch(c -> c >= '0' && c <= '9'))
        .mapToInt(Integer::parseInt)
        .noneMatch(year -> year >= 1900 && year < day.getYear());
  }
}
