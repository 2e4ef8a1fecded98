package org.timtin.search.related;

import java.util.Objects;
import org.timtin.BadInput;
import org.timtin.search.SearchQuery;

/**
 * What is related to an article.
 *
 * @param id of the article
 * @param filter a search without words: what it is narrowed to is where related articles are looked
 *     for
 * @param size most related articles, 1 to {@link #LARGEST}
 */
public record RelatedQuery(String id, SearchQuery filter, int size) {
  /** Most related articles. */
  public static final int LARGEST = 20;

  public RelatedQuery {
    Objects.requireNonNull(id);
    Objects.requireNonNull(filter);
    if (size < 1 || size > LARGEST) {
      throw new BadInput("size", "size is " + size + "; it must be from 1 to " + LARGEST);
    }
  }
}
