package org.timtin.search;

import java.util.List;
import java.util.Optional;
import org.timtin.search.ranking.RankingProfile;

/**
 * How a search was read. On a walk it is decided once: the articles that come and go must not
 * change what the words mean between two pages.
 *
 * @param profile how hits are ordered
 * @param words empty for all articles
 * @param fallback whether the words match without diacritics because nothing matches as typed
 * @param repaired what was read otherwise than typed
 */
record Decided(
    RankingProfile profile, Optional<Words> words, boolean fallback, List<Repaired> repaired) {
  Decided {
    repaired = List.copyOf(repaired);
  }
}
