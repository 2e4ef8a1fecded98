package org.timtin.article;

import java.util.Objects;
import java.util.Optional;

/** One article of the input, in the input's order: taken, or refused with the reason. */
public sealed interface Entry {
  /** The line of the input on which the article begins, from 1. */
  long line();

  /**
   * An article that passed every check.
   *
   * @param convertedFrom the encoding that its text was still in, misread as another one
   */
  record Accepted(long line, Article article, Optional<Legacy> convertedFrom) implements Entry {
    public Accepted {
      Objects.requireNonNull(article);
      Objects.requireNonNull(convertedFrom);
    }
  }

  /**
   * An article that cannot be taken; the ones around it are not affected.
   *
   * @param line where it begins, or where broken JSON breaks
   * @param id the id that its sender gave, as far as it could be read
   * @param field the field to blame, or {@code article} for the article as a whole
   * @param reason one sentence for its sender: what is wrong and what would be right
   */
  record Refused(long line, Optional<String> id, String field, String reason) implements Entry {
    /** The {@code field} of a refusal that no single field is to blame for. */
    public static final String WHOLE = "article";

    public Refused {
      Objects.requireNonNull(id);
      Objects.requireNonNull(field);
      Objects.requireNonNull(reason);
    }
  }
}
