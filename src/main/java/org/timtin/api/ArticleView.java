package org.timtin.api;

import java.util.List;
import java.util.Optional;
import org.timtin.annotate.Official;
import org.timtin.index.ArticleDocument;
import org.timtin.search.SearchAnswer.Person;

/**
 * One article, whole, with the evidence for its countries and officials.
 *
 * @param published day or instant, ISO 8601
 * @param inferred holders, on the article's day, of offices that stand without a name
 * @param arrived when the article was first accepted
 * @param story id that near copies share, the smallest of theirs; settled a moment after a write
 * @param mentions where the text speaks of whom: {@code start} and {@code end} count UTF-16 units
 *     in the named field
 */
public record ArticleView(
    String id,
    String title,
    String summary,
    String body,
    Optional<String> published,
    Optional<String> url,
    Optional<String> source,
    List<String> countries,
    List<Person> officials,
    List<Person> inferred,
    List<ArticleDocument.StoredMention> mentions,
    Optional<String> arrived,
    Optional<String> story) {

  static ArticleView of(ArticleDocument article) {
    return new ArticleView(
        article.id(),
        article.title(),
        article.summary(),
        article.body(),
        article.published(),
        article.url(),
        article.source(),
        article.countries(),
        people(article.people()),
        people(article.inferred()),
        article.mentions(),
        article.arrived(),
        article.story());
  }

  private static List<Person> people(List<Official> officials) {
    return officials.stream().map(person -> new Person(person.key(), person.label())).toList();
  }
}
