package org.timtin.annotate;

import java.util.Objects;
import org.timtin.article.Article;

/** An article with the countries and officials that were found in it or given with it. */
public record AnnotatedArticle(Article article, Annotations annotations) {
  public AnnotatedArticle {
    Objects.requireNonNull(article);
    Objects.requireNonNull(annotations);
  }
}
