package org.timtin.annotate;

import java.util.List;

/**
 * What a text speaks of.
 *
 * @param countries ISO 3166-1 alpha-2 codes, each once, in order of first mention
 * @param officials people, each once, in order of first mention
 * @param inferred holders, on the article's day, of offices that stand without a name; none of them
 *     is among the officials
 * @param mentions the evidence, by field and offset
 */
public record Annotations(
    List<String> countries,
    List<Official> officials,
    List<Official> inferred,
    List<Mention> mentions) {
  public Annotations {
    countries = List.copyOf(countries);
    officials = List.copyOf(officials);
    inferred = List.copyOf(inferred);
    mentions = List.copyOf(mentions);
  }
}
