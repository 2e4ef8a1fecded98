package org.timtin.annotate;

import java.util.Map;
import java.util.Set;

/**
 * What follows an office: the words that say of what (`Tài chính Mỹ`, `UBND tỉnh Đồng Tháp`), up to
 * the name, the end of the phrase, or the first word that cannot belong to it.
 *
 * @param to where the chain stops
 * @param name whether a name begins there
 * @param closed whether punctuation ends the chain rather than another word
 * @param standing what the institutions in the chain say about a head of them
 * @param nested whether the chain runs over another office
 * @param crossed whether a comma or a dash stands between the office and the name: `Chủ tịch ...,
 *     ông X`
 */
record Chain(
    int to, boolean name, boolean closed, Standing standing, boolean nested, boolean crossed) {
  /** What an institution makes of its head. */
  enum Standing {
    UNKNOWN,
    COUNTRY,
    PUBLIC,
    PRIVATE
  }

  /** Walks the words after an office. */
  static final class Walker {
    /** Longer than any office in use; a guard against lists of institutions. */
    private static final int LONGEST = 26;

    private static final Set<String> AFFAIR = Set.of("về", "trong", "sau", "vì");

    private final Passage passage;
    private final Tokens tokens;
    private final Lexicon lexicon;
    private final Map<Integer, NameSpan> names;
    private Standing standing = Standing.UNKNOWN;
    private boolean nested;
    private boolean crossed;
    private boolean afterCapital;
    private int behindBracket = -1;

    Walker(Passage passage, Lexicon lexicon, Map<Integer, NameSpan> names) {
      this.passage = passage;
      this.tokens = passage.tokens();
      this.lexicon = lexicon;
      this.names = names;
    }

    Chain walk(int from) {
      int at = from;
      while (at < tokens.size() && at - from < LONGEST) {
        if (!tokens.gap(at).joins() && at != behindBracket) {
          int over = overBreak(from, at);
          if (over == at && !crossed) {
            return new Chain(at, false, true, standing, nested, crossed);
          }
          at = over;
        }
        if (names.containsKey(at)) {
          // `công tố viên và Cohen`: somebody beside the official. `đại sứ tại Nara`: a place.
          boolean place = names.get(at).shape() == NameSpan.Shape.SINGLE && isBeforePlace(at - 1);
          if (tokens.lower(at - 1).equals("và") || place) {
            return new Chain(at, false, false, standing, nested, crossed);
          }
          return new Chain(at, true, false, standing, nested, crossed);
        }
        int next = step(at);
        if (next == at) {
          return new Chain(at, false, false, standing, nested, crossed);
        }
        at = next;
      }
      return new Chain(at, false, at >= tokens.size(), standing, nested, crossed);
    }

    /**
     * Goes over a comma or a dash when what follows is `ông X`, or more of an institution's name.
     */
    private int overBreak(int from, int at) {
      Gap gap = tokens.gap(at);
      if (gap == Gap.OPEN) {
        return overBracket(at);
      }
      if (gap != Gap.COMMA && gap != Gap.DASH) {
        return at;
      }
      int honorific = lexicon.length(Term.HONORIFIC, tokens, at);
      // `cuộc đua thị trưởng và thống đốc, ông X`: an office of nothing is not ông X's.
      boolean whole = gap == Gap.DASH && isFullName(at);
      if (at > from && (honorific > 0 || whole) && names.containsKey(at + honorific)) {
        crossed = true;
        return at + honorific;
      }
      // The word is gone over here because its gap has been accepted: `Văn hóa, Thể thao`.
      if (!names.containsKey(at) && isOrganisationWord(at)) {
        afterCapital = true;
        return at + 1;
      }
      return at;
    }

    /** `Bí thư Thành đoàn Hà Nội - Nguyễn Thị A, tái đắc cử`. */
    private boolean isFullName(int at) {
      NameSpan name = names.get(at);
      return name != null && name.shape() == NameSpan.Shape.VIETNAMESE && name.to() - at >= 3;
    }

    /** Goes over an abbreviation or a country in brackets that a name follows: `(FBI)`, `(Đức)`. */
    private int overBracket(int at) {
      int end = passage.isPlace(at) ? passage.placeEnd(at) : at + 1;
      boolean aside = passage.isPlace(at) || tokens.isAcronym(at);
      int name = end + lexicon.length(Term.HONORIFIC, tokens, end);
      if (!aside || tokens.gap(end) != Gap.CLOSE || !names.containsKey(name)) {
        return at;
      }
      behindBracket = end;
      return end;
    }

    private boolean isBeforePlace(int at) {
      String word = tokens.lower(at);
      return word.equals("tại") || word.equals("ở") || word.equals("về") || word.equals("trong");
    }

    private boolean isOrganisationWord(int at) {
      return tokens.isCapital(at)
          && Syllables.isVietnamese(tokens.word(at))
          && !tokens.isCapital(at + 1)
          && tokens.gap(at + 1) == Gap.SPACE
          && !passage.isPlace(at)
          && !isTitle(at);
    }

    private boolean isTitle(int at) {
      return lexicon.is(Term.OFFICE, tokens, at)
          || lexicon.is(Term.HEAD, tokens, at)
          || lexicon.is(Term.MEMBER, tokens, at)
          || lexicon.is(Term.RANK, tokens, at);
    }

    /** `gặp Đại sứ Malaysia về vụ X`: an affair, and no department. */
    private boolean isAffair(int at) {
      return tokens.word(at).equals("vụ") && AFFAIR.contains(tokens.lower(at - 1));
    }

    private int step(int at) {
      if (isAffair(at)) {
        return at;
      }
      boolean wasCapital = afterCapital;
      afterCapital = false;
      if (passage.isPlace(at)) {
        if (!passage.isNoCountry(at)) {
          // A seat of government is a country's and an institution: `Nhà Trắng`.
          boolean seat = at + lexicon.length(Term.PUBLIC, tokens, at) == passage.placeEnd(at);
          decide(seat ? Standing.PUBLIC : Standing.COUNTRY);
        }
        return passage.placeEnd(at);
      }
      int office = lexicon.length(Term.OFFICE, tokens, at);
      int open = lexicon.length(Term.PUBLIC, tokens, at);
      int closed = lexicon.length(Term.PRIVATE, tokens, at);
      int other =
          Math.max(
              lexicon.length(Term.BETWEEN, tokens, at),
              Math.max(
                  lexicon.length(Term.PLACE, tokens, at),
                  lexicon.length(Term.HONORIFIC, tokens, at)));
      int longest = Math.max(Math.max(office, open), Math.max(closed, other));
      if (longest == 0) {
        return plain(at, wasCapital);
      }
      if (closed == longest) {
        decide(Standing.PRIVATE);
      } else if (open == longest || office == longest) {
        decide(Standing.PUBLIC);
        nested |= office == longest;
      }
      // `Đảng Cộng sản`: the word after an institution's first may be in lower case.
      afterCapital = tokens.isCapital(at + longest - 1);
      return at + longest;
    }

    private int plain(int at, boolean wasCapital) {
      if (tokens.isCapital(at)) {
        afterCapital = true;
        return at + 1;
      }
      boolean number = Character.isDigit(tokens.word(at).charAt(0));
      return wasCapital || number ? at + 1 : at;
    }

    private void decide(Standing by) {
      if (standing == Standing.UNKNOWN || (standing == Standing.COUNTRY && by == Standing.PUBLIC)) {
        standing = by;
      }
    }
  }
}
