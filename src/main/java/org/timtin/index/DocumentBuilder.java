package org.timtin.index;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.timtin.annotate.AnnotatedArticle;
import org.timtin.annotate.Annotations;
import org.timtin.annotate.Official;
import org.timtin.article.Article;
import org.timtin.article.Published;

/** Turns an annotated article into the document that is indexed. */
final class DocumentBuilder {
  // A headline longer than this is no headline: a page would cut it anyway.
  private static final int LONGEST_HEADLINE = 200;

  private DocumentBuilder() {}

  static ArticleDocument document(AnnotatedArticle annotated) {
    Article article = annotated.article();
    Annotations found = annotated.annotations();
    List<Official> all =
        Stream.concat(found.officials().stream(), found.inferred().stream()).toList();
    return new ArticleDocument(
        article.id(),
        article.title(),
        article.summary(),
        article.body(),
        article.published().map(Published::iso),
        article.url(),
        article.source(),
        found.countries(),
        found.officials().stream().map(Official::key).toList(),
        all.stream().map(Official::key).toList(),
        all.stream().map(official -> official.key() + "\t" + official.label()).toList(),
        mentions(found),
        ArticleDocument.Given.of(article),
        headline(article),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static List<ArticleDocument.StoredMention> mentions(Annotations found) {
    return found.mentions().stream()
        .map(
            mention ->
                new ArticleDocument.StoredMention(
                    mention.kind().name().toLowerCase(Locale.ROOT),
                    mention.key(),
                    mention.surface(),
                    mention.field().name().toLowerCase(Locale.ROOT),
                    mention.start(),
                    mention.end(),
                    mention.rule(),
                    mention.confidence().name().toLowerCase(Locale.ROOT)))
        .toList();
  }

  private static Optional<String> headline(Article article) {
    if (!article.title().isEmpty()) {
      return Optional.empty();
    }
    String text = (article.summary().isBlank() ? article.body() : article.summary()).strip();
    int line = text.indexOf('\n');
    String first = line < 0 ? text : text.substring(0, line);
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.forLanguageTag("vi"));
    sentences.setText(first);
    int end = sentences.next();
    String sentence = (end == BreakIterator.DONE ? first : first.substring(0, end)).strip();
    return Optional.of(shortened(sentence));
  }

  private static String shortened(String sentence) {
    if (sentence.length() <= LONGEST_HEADLINE) {
      return sentence;
    }
    int space = sentence.lastIndexOf(' ', LONGEST_HEADLINE);
    return sentence.substring(0, space > LONGEST_HEADLINE / 2 ? space : LONGEST_HEADLINE).strip()
        + "…";
  }
}
