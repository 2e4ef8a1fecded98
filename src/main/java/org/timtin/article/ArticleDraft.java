package org.timtin.article;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An article's fields as they came, of the right types but not checked otherwise.
 *
 * @param texts fields that hold one string, by name; a field that came as null is absent
 * @param lists fields that hold strings, by name
 */
record ArticleDraft(Map<String, String> texts, Map<String, List<String>> lists) {
  static final String ID = "id";
  static final String TITLE = "title";
  static final String SUMMARY = "summary";
  static final String BODY = "body";
  static final String URL = "url";
  static final String SOURCE = "source";
  static final String COUNTRIES = "countries";
  static final String OFFICIALS = "officials";

  static final Set<String> TEXTS =
      Set.of(ID, TITLE, SUMMARY, BODY, PublishedParser.FIELD, URL, SOURCE);
  static final Set<String> LISTS = Set.of(COUNTRIES, OFFICIALS);

  ArticleDraft {
    texts = Map.copyOf(texts);
    lists = Map.copyOf(lists);
  }

  /** A field of text; empty where it is absent. */
  String text(String field) {
    return texts.getOrDefault(field, "");
  }

  /** A field's text unless it is blank: exports write an empty string for what they lack. */
  Optional<String> present(String field) {
    return Optional.of(text(field)).filter(text -> !text.isBlank());
  }

  List<String> list(String field) {
    return lists.getOrDefault(field, List.of());
  }
}
