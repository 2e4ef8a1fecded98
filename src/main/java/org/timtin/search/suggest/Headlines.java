package org.timtin.search.suggest;

import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.timtin.index.ArticleDocument;
import org.timtin.search.highlight.MarkedText;
import org.timtin.search.suggest.Suggestions.Headline;

/** Reads headlines out of the engine's answer, each title once. */
final class Headlines {
  private Headlines() {}

  static List<Headline> of(
      SuggestQuery query, Typed typed, MultiSearchItem<ArticleDocument> answer) {
    Set<String> seen = new HashSet<>();
    List<Headline> headlines = new ArrayList<>();
    for (Hit<ArticleDocument> hit : answer.hits().hits()) {
      ArticleDocument article = hit.source();
      if (article == null) {
        throw new IllegalStateException("the engine gave a hit without its document: " + hit.id());
      }
      List<Word> words = Word.of(article.shownTitle());
      String letters = words.stream().map(Word::letters).collect(Collectors.joining(" "));
      if (headlines.size() < query.size() && seen.add(letters)) {
        headlines.add(headline(article, typed, words));
      }
    }
    return List.copyOf(headlines);
  }

  private static Headline headline(ArticleDocument article, Typed typed, List<Word> words) {
    Optional<Typed.Match> match =
        typed.words().isEmpty() ? Optional.empty() : typed.in(Word.withJoined(words));
    // The engine also knows 10000 for 10.000; such are shown without a mark.
    MarkedText marked =
        MarkedText.of(article.shownTitle(), match.map(Typed.Match::marked).orElseGet(List::of));
    return new Headline(
        article.id(),
        article.shownTitle(),
        article.published(),
        article.source(),
        match.map(Typed.Match::closeness).orElse(Closeness.FOLDED).matched(),
        marked.html(),
        marked.ranges());
  }
}
