package org.timtin.annotate;

import java.util.List;

/**
 * What a text speaks of.
 *
 * @param countries ISO 3166-1 alpha-2 codes, each once, in order of first mention
 * @param officials people, each once, in order of first mention
 * @param mentions the evidence, by field and offset
 */
public record Annotations(
    List<String> countries, List<Official> officials, List<Mention> mentions) {
  public Annotations {
    countries = List.copyOf(countries);
    officials = List.copyOf(officials);
    mentions = List.copyOf(mentions);
  }
}
