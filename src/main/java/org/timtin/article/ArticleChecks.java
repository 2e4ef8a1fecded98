package org.timtin.article;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.timtin.BadInput;

/** Makes an article of fields as they came, or says which field cannot be taken and why. */
final class ArticleChecks {
  static final int URL_LENGTH = 2_048;
  static final int SOURCE_LENGTH = 256;
  static final int OFFICIAL_LENGTH = 200;
  static final int OFFICIALS = 1_000;

  /** ISO 3166-1 alpha-2, and Kosovo, which has no code of its own there but one in use. */
  private static final Set<String> COUNTRIES =
      Stream.concat(Arrays.stream(Locale.getISOCountries()), Stream.of("XK"))
          .collect(Collectors.toUnmodifiableSet());

  private final PublishedParser dates;

  ArticleChecks(PublishedParser dates) {
    this.dates = dates;
  }

  /**
   * The article.
   *
   * @throws BadInput naming the first field that cannot be taken
   */
  Article article(ArticleDraft draft) {
    Optional<String> givenId = draft.present(ArticleDraft.ID).map(ArticleChecks::id);
    String title = StoredText.of(ArticleDraft.TITLE, draft.text(ArticleDraft.TITLE));
    String summary = StoredText.of(ArticleDraft.SUMMARY, draft.text(ArticleDraft.SUMMARY));
    String body = StoredText.of(ArticleDraft.BODY, draft.text(ArticleDraft.BODY));
    if (title.isBlank() && summary.isBlank() && body.isBlank()) {
      throw new BadInput(Entry.Refused.WHOLE, "an article needs a title, a summary or a body");
    }
    Optional<String> url = draft.present(ArticleDraft.URL).map(ArticleChecks::url);
    return new Article(
        givenId
            .or(() -> url.flatMap(ArticleId::fromUrl))
            .orElseGet(() -> ArticleId.fromContent(title, summary, body)),
        title,
        summary,
        body,
        draft.present(PublishedParser.FIELD).map(dates::parse),
        url,
        draft.present(ArticleDraft.SOURCE).map(ArticleChecks::source),
        countries(draft.list(ArticleDraft.COUNTRIES)),
        officials(draft.list(ArticleDraft.OFFICIALS)));
  }

  /** The given key where it can name a refused article. */
  static Optional<String> usableId(ArticleDraft draft) {
    try {
      return draft.present(ArticleDraft.ID).map(ArticleChecks::id);
    } catch (BadInput unusable) {
      // The article is refused already; it just cannot be named by this id.
      return Optional.empty();
    }
  }

  /** The key as it may be stored. */
  static String id(String given) {
    if (StoredText.hasAnyControl(given)) {
      throw new BadInput(ArticleDraft.ID, "id holds a control character");
    }
    String id = StoredText.of(ArticleDraft.ID, given);
    if (id.equals(".") || id.equals("..")) {
      throw new BadInput(ArticleDraft.ID, "id is " + id + ", which no address can name");
    }
    int bytes = id.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > Article.ID_BYTES) {
      throw new BadInput(
          ArticleDraft.ID,
          "id is %d bytes long, the limit is %d".formatted(bytes, Article.ID_BYTES));
    }
    return id;
  }

  private static String url(String given) {
    String url = given.strip();
    StoredText.refuseLoneSurrogates(ArticleDraft.URL, url);
    checkLength(ArticleDraft.URL, url, URL_LENGTH);
    if (!UrlKey.isAbsolute(url) || StoredText.hasAnyControl(url)) {
      throw new BadInput(
          ArticleDraft.URL,
          "url " + StoredText.shown(url) + " is not an absolute http or https address");
    }
    return url;
  }

  private static String source(String given) {
    String source = StoredText.of(ArticleDraft.SOURCE, given);
    checkLength(ArticleDraft.SOURCE, source, SOURCE_LENGTH);
    return source;
  }

  private static List<String> countries(List<String> given) {
    Set<String> codes = new LinkedHashSet<>();
    for (String value : given) {
      String code = value.strip().toUpperCase(Locale.ROOT);
      if (!COUNTRIES.contains(code)) {
        throw new BadInput(
            ArticleDraft.COUNTRIES,
            "countries holds "
                + StoredText.shown(value)
                + ", which is not a country code of ISO 3166-1 alpha-2 such as VN");
      }
      codes.add(code);
    }
    return List.copyOf(codes);
  }

  private static List<String> officials(List<String> given) {
    if (given.size() > OFFICIALS) {
      throw new BadInput(
          ArticleDraft.OFFICIALS,
          "officials holds %,d names, the limit is %,d".formatted(given.size(), OFFICIALS));
    }
    Collection<String> names = new LinkedHashSet<>();
    for (String value : given) {
      String name = StoredText.of(ArticleDraft.OFFICIALS, value).strip();
      if (name.isEmpty()) {
        throw new BadInput(ArticleDraft.OFFICIALS, "officials holds a blank name");
      }
      checkLength(ArticleDraft.OFFICIALS, name, OFFICIAL_LENGTH);
      names.add(name);
    }
    return List.copyOf(names);
  }

  private static void checkLength(String field, String value, int limit) {
    int length = value.codePointCount(0, value.length());
    if (length > limit) {
      throw new BadInput(
          field,
          String.format(
              Locale.ROOT,
              "%s is %,d characters long, the limit is %,d: %s",
              field,
              length,
              limit,
              StoredText.shown(value)));
    }
  }
}
