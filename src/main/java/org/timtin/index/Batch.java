package org.timtin.index;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Documents that are written with one bulk request: each id once, bounded in number and size. */
final class Batch {
  /**
   * A document and the place of its article in the input.
   *
   * @param lapsed the arrival under which it was added too late, to be given another one
   */
  record Item(long line, ArticleDocument document, Optional<String> lapsed) {
    Item lapsed(String arrived) {
      return new Item(line, document, Optional.of(arrived));
    }

    boolean hasLapsed(Stamps.Stamp there) {
      return lapsed.isPresent() && lapsed.get().equals(there.arrived());
    }
  }

  private static final int MOST_DOCUMENTS = 500;
  // Characters, not bytes: a bulk request of this many stays near 10 MB, where Elasticsearch
  // advises to stay.
  private static final long MOST_CHARACTERS = 4_000_000;

  private final Map<String, Item> items = new LinkedHashMap<>();
  private long characters;

  /**
   * Whether the document must wait for the next batch: a second version of one article comes after
   * the first.
   */
  boolean holds(ArticleDocument document) {
    return items.containsKey(document.id());
  }

  void add(long line, ArticleDocument document) {
    items.put(document.id(), new Item(line, document, Optional.empty()));
    characters +=
        document.title().length() + document.summary().length() + (long) document.body().length();
  }

  boolean full() {
    return items.size() >= MOST_DOCUMENTS || characters >= MOST_CHARACTERS;
  }

  boolean isEmpty() {
    return items.isEmpty();
  }

  /** Hands the items over and starts anew. */
  Map<String, Item> drain() {
    Map<String, Item> drained = new LinkedHashMap<>(items);
    items.clear();
    characters = 0;
    return drained;
  }
}
