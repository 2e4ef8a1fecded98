package org.timtin.search.ranking;

import java.util.Map;
import org.timtin.search.Analyses;
import org.timtin.search.query.MatchedAs;

/**
 * How hits are ordered, and how many words must be there.
 *
 * @param name by which requests select it
 * @param version name and first digits of the content's SHA-256, {@code default@3f9a1c}
 * @param weights what the file says
 */
public record RankingProfile(String name, String version, Weights weights) {
  /**
   * The numbers of a profile. A score is the sum of its parts, each the engine's score of a field
   * times its weights.
   *
   * @param fields weight of each text field
   * @param typed weights of the analyses where the words must match as typed
   * @param folded the same where every form of a word matches
   * @param typedForm where every form of a word matches: what an article gets that holds all words
   *     as typed
   * @param synonyms what a name of which there are further forms adds as a phrase, in any form
   * @param requiredWords how many words of a query must be there
   * @param phrase what all words found together as one phrase add
   * @param entities what an official or a country of the article adds that the query names
   * @param recency what a young article adds
   */
  public record Weights(
      Map<String, Double> fields,
      Analyses typed,
      Analyses folded,
      double typedForm,
      double synonyms,
      RequiredWords requiredWords,
      Phrase phrase,
      Entities entities,
      Recency recency) {
    public Weights {
      fields = Map.copyOf(fields);
    }

    /** The weights of the analyses for this form of matching. */
    public Analyses of(MatchedAs matched) {
      return switch (matched) {
        case TYPED -> typed;
        case FOLDED -> folded;
      };
    }
  }

  /**
   * Weights of the analyses of one text.
   *
   * @param accented syllables with their diacritics
   * @param folded syllables without
   * @param bigrams pairs of neighbouring syllables
   * @param foldedBigrams such pairs without diacritics
   */
  public record Analyses(double accented, double folded, double bigrams, double foldedBigrams) {}

  /**
   * How many words of a query must be there.
   *
   * @param allUpTo up to this many words, all of them
   * @param shareBeyond of more words, this share, rounded up
   * @param atLeast of more words, never fewer than this
   */
  public record RequiredWords(int allUpTo, double shareBeyond, int atLeast) {
    /** Every word, however many there are. */
    public static final RequiredWords ALL = new RequiredWords(Integer.MAX_VALUE, 1, 1);

    /** How many of so many words must be there. */
    public int of(int words) {
      return words <= allUpTo
          ? words
          : Math.min(words, Math.max(atLeast, (int) Math.ceil(words * shareBeyond)));
    }
  }

  /**
   * All words together.
   *
   * @param weight 0 for none
   * @param slop how many places the words may be moved, as the engine counts them
   */
  public record Phrase(double weight, int slop) {}

  /**
   * People and countries that the query names.
   *
   * @param officials weight of an official
   * @param countries weight of a country
   */
  public record Entities(double officials, double countries) {}

  /**
   * Youth of an article. One of age {@code halfLifeDays} gets half the weight, one without a date
   * the same half, so that a missing date neither helps nor harms.
   *
   * @param weight what an article of this moment gets
   * @param halfLifeDays age in days, more than 0
   */
  public record Recency(double weight, double halfLifeDays) {}
}
