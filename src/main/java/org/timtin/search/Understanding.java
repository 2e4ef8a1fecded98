package org.timtin.search;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;

/** A search, how it was read, and what it reads: what further requests for the same answer need. */
record Understanding(SearchQuery query, Decided decided, Place place) {
  /** The articles that the words match, under no filter and in no order. */
  Query matching() {
    return decided
        .words()
        .map(words -> new Matching(decided.profile().weights(), words.matched()).of(words.node()))
        .orElseGet(() -> Query.of(q -> q.matchAll(all -> all)));
  }

  /** The same for a search that differs in nothing that its words depend on. */
  Understanding of(SearchQuery other) {
    return new Understanding(other, decided, place);
  }
}
