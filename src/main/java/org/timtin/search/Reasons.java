package org.timtin.search;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.timtin.annotate.Confidence;
import org.timtin.annotate.Mention;
import org.timtin.index.ArticleDocument;
import org.timtin.index.ArticleDocument.StoredMention;

/**
 * Finds in a stored article why it has a value: the surest mention, of equally sure ones the first.
 */
final class Reasons {
  private static final Comparator<StoredMention> SUREST_FIRST =
      Comparator.comparing(Reasons::confidence)
          .thenComparing(mention -> constant(Mention.Field.class, mention.field()))
          .thenComparingInt(StoredMention::start);

  private Reasons() {}

  /**
   * Why the article has the value; empty when it has not.
   *
   * @param inferred whether holders of offices without a name count
   */
  static Optional<Why> of(
      ArticleDocument article, FacetValue wanted, String label, boolean inferred) {
    boolean country = wanted.facet() == Facet.COUNTRY;
    List<String> values = country ? article.countries() : article.officials();
    Mention.Kind named = country ? Mention.Kind.COUNTRY : Mention.Kind.OFFICIAL;
    if (values.contains(wanted.value())) {
      return Optional.of(
          mention(article, wanted, label, named).orElseGet(() -> Why.given(wanted, label)));
    }
    return inferred && article.officialsAll().contains(wanted.value())
        ? mention(article, wanted, label, Mention.Kind.INFERRED)
        : Optional.empty();
  }

  private static Optional<Why> mention(
      ArticleDocument article, FacetValue wanted, String label, Mention.Kind kind) {
    return article.mentions().stream()
        .filter(mention -> constant(Mention.Kind.class, mention.kind()) == kind)
        .filter(mention -> mention.key().equals(wanted.value()))
        .min(SUREST_FIRST)
        .map(mention -> Why.of(wanted, label, mention, text(article, mention)));
  }

  private static String text(ArticleDocument article, StoredMention mention) {
    return switch (constant(Mention.Field.class, mention.field())) {
      case TITLE -> article.title();
      case SUMMARY -> article.summary();
      case BODY -> article.body();
    };
  }

  // Articles that an earlier version indexed have none.
  private static Confidence confidence(StoredMention mention) {
    return mention.confidence() == null
        ? Confidence.POSSIBLE
        : constant(Confidence.class, mention.confidence());
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String stored) {
    return Enum.valueOf(type, stored.toUpperCase(Locale.ROOT));
  }
}
