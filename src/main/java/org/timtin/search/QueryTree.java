package org.timtin.search;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A query's tree for people to read. Each node begins and ends with the words, phrases and values
 * in it, which {@code start} and {@code end} give in UTF-16 units of the query as typed: quotes
 * included; prefixes, parentheses and other operators left out.
 */
@Schema(
    oneOf = {
      QueryTree.Word.class,
      QueryTree.Phrase.class,
      QueryTree.Title.class,
      QueryTree.Official.class,
      QueryTree.Country.class,
      QueryTree.Not.class,
      QueryTree.All.class,
      QueryTree.Any.class,
      QueryTree.AnyForm.class
    })
public sealed interface QueryTree {
  int start();

  int end();

  /**
   * One word, as it is searched.
   *
   * @param word one word as it is searched
   */
  @Schema(name = "QueryWord")
  record Word(String word, int start, int end) implements QueryTree {}

  /**
   * Words that must follow each other.
   *
   * @param phrase words that must follow each other
   */
  @Schema(name = "QueryPhrase")
  record Phrase(String phrase, int start, int end) implements QueryTree {}

  /**
   * What must be in the title.
   *
   * @param title what must be in the title
   */
  @Schema(name = "QueryTitle")
  record Title(QueryTree title, int start, int end) implements QueryTree {}

  /**
   * An official whom the article must have, by key.
   *
   * @param official key of an official whom the article must have
   */
  @Schema(name = "QueryOfficial")
  record Official(String official, int start, int end) implements QueryTree {}

  /**
   * A country that it must have, by code.
   *
   * @param country code of a country that the article must have
   */
  @Schema(name = "QueryCountry")
  record Country(String country, int start, int end) implements QueryTree {}

  /**
   * What must not be there.
   *
   * @param not what must not be there
   */
  @Schema(name = "QueryNot")
  record Not(QueryTree not, int start, int end) implements QueryTree {}

  /**
   * What belongs together.
   *
   * @param all what belongs together
   * @param required how many of the words in {@code all} must be there; everything else always must
   */
  @Schema(name = "QueryAll")
  record All(List<QueryTree> all, int required, int start, int end) implements QueryTree {}

  /**
   * Alternatives.
   *
   * @param any alternatives
   */
  @Schema(name = "QueryAny")
  record Any(List<QueryTree> any, int start, int end) implements QueryTree {}

  /**
   * A name and its further forms.
   *
   * @param all the words or the phrase as typed
   * @param synonyms further forms any of which stands for {@code all}
   */
  @Schema(name = "QueryAnyForm")
  record AnyForm(List<QueryTree> all, List<String> synonyms, int start, int end)
      implements QueryTree {}
}
