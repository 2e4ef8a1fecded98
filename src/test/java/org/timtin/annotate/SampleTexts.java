package org.timtin.annotate;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.timtin.SampleArticles;
import org.timtin.article.Article;
import org.timtin.article.ArticleReader;
import org.timtin.article.ArticleStream;
import org.timtin.article.Entry;
import org.timtin.article.Format;

/** The sample articles as texts to annotate, read as any raw text is, without a service. */
final class SampleTexts {
  private SampleTexts() {}

  static List<Article> articles() throws IOException {
    ArticleReader reader = new ArticleReader(Clock.systemUTC());
    List<Article> articles = new ArrayList<>();
    for (String name : SampleArticles.names()) {
      try (InputStream raw = SampleTexts.class.getResourceAsStream("/sample/" + name);
          ArticleStream entries = reader.open(raw, Format.TEXT, Optional.empty())) {
        entries.forEachRemaining(
            entry -> {
              if (entry instanceof Entry.Accepted accepted) {
                articles.add(accepted.article());
              }
            });
      }
    }
    return articles;
  }
}
