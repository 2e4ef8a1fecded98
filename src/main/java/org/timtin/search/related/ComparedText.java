package org.timtin.search.related;

import org.timtin.index.ArticleDocument;

/**
 * The text of an article that is compared with others: title, lead and body one after the other.
 *
 * @param titleEnd first UTF-16 unit behind the title
 * @param summaryEnd first one behind the lead
 */
record ComparedText(String text, int titleEnd, int summaryEnd) {
  /**
   * So much is compared, in UTF-16 units: what an article is about stands there, and the engine
   * analyzes it for each request. Some eight times the length of a usual article.
   */
  static final int LONGEST = 20_000;

  /** The fields that a text is made of. */
  enum Part {
    TITLE("title", 3),
    SUMMARY("summary", 2),
    BODY("body", 1);

    private final String field;
    private final int weight;

    Part(String field, int weight) {
      this.field = field;
      this.weight = weight;
    }

    /** The name in the index and in evidence. */
    String field() {
      return field;
    }

    /** How often a word counts that stands there once. */
    int weight() {
      return weight;
    }
  }

  static ComparedText of(ArticleDocument article) {
    String title = beginning(article.title(), LONGEST);
    String head = beginning(title + "\n" + article.summary(), LONGEST);
    return new ComparedText(
        beginning(head + "\n" + article.body(), LONGEST), title.length(), head.length());
  }

  // Half a character is no JSON.
  private static String beginning(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
  }

  boolean isBlank() {
    return text.isBlank();
  }

  /** Where a word stands that begins at this UTF-16 unit. */
  Part partAt(int start) {
    if (start < titleEnd) {
      return Part.TITLE;
    }
    return start < summaryEnd ? Part.SUMMARY : Part.BODY;
  }
}
