package org.timtin.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.timtin.search.query.MatchedAs;

/**
 * A dictionary of words of two syllables that a collection itself shows to be words: pairs of
 * neighbours that are met far more often than chance would have them meet, by their normalised
 * pointwise mutual information (Bouma, 2009).
 */
final class MeasuredCompounds {
  /** Fewer meetings tell nothing, and a rare pair is as rare in the bigram field. */
  private static final int FEWEST = 5;

  private static final double LEAST_INFORMATION = 0.3;

  /** What no pair reaches across. */
  private static final Pattern ENDS = Pattern.compile("[.,;:!?()\"“”…\\n]+");

  /** The standard tokenizer leaves a word with this sign inside whole. */
  private static final String JOINT = "\u00b7";

  private final Map<String, Integer> syllables = new HashMap<>();
  private final Map<String, Integer> pairs = new HashMap<>();
  private final UnaryOperator<String> form;
  private Set<String> words = Set.of();

  /**
   * @param form what is done to each syllable: nothing, or its diacritics taken off
   */
  private MeasuredCompounds(UnaryOperator<String> form) {
    this.form = form;
  }

  /** The dictionaries of a collection, with diacritics and without. */
  static Map<MatchedAs, MeasuredCompounds> of(MeasuredSet set) {
    return Map.of(
        MatchedAs.TYPED, of(set, UnaryOperator.identity()),
        MatchedAs.FOLDED, of(set, TextScan::bare));
  }

  private static MeasuredCompounds of(MeasuredSet set, UnaryOperator<String> form) {
    MeasuredCompounds compounds = new MeasuredCompounds(form);
    set.articles(
        text ->
            List.of(text.title(), text.summary(), text.body())
                .forEach(
                    field -> {
                      for (List<String> run : compounds.runs(field)) {
                        run.forEach(s -> compounds.syllables.merge(s, 1, Integer::sum));
                        neighbours(run).forEach(p -> compounds.pairs.merge(p, 1, Integer::sum));
                      }
                    }));
    compounds.words = compounds.sticky();
    return compounds;
  }

  /** The words of two syllables in a text, for a field of their own. */
  String in(String text) {
    return runs(text).stream()
        .flatMap(run -> neighbours(run).stream())
        .filter(words::contains)
        .collect(Collectors.joining(" "));
  }

  private Set<String> sticky() {
    double all = syllables.values().stream().mapToInt(Integer::intValue).sum();
    Set<String> sticky = new HashSet<>();
    pairs.forEach(
        (pair, met) -> {
          int joint = pair.indexOf(JOINT);
          double expected =
              (double) syllables.get(pair.substring(0, joint))
                  * syllables.get(pair.substring(joint + 1))
                  / all;
          double information = Math.log(met / expected) / -Math.log(met / all);
          if (met >= FEWEST && information >= LEAST_INFORMATION) {
            sticky.add(pair);
          }
        });
    return sticky;
  }

  private List<List<String>> runs(String text) {
    return ENDS.splitAsStream(text.toLowerCase(Locale.ROOT))
        .map(run -> TextScan.words(run).stream().map(form).toList())
        .toList();
  }

  private static List<String> neighbours(List<String> run) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < run.size(); i++) {
      pairs.add(run.get(i) + JOINT + run.get(i + 1));
    }
    return pairs;
  }
}
