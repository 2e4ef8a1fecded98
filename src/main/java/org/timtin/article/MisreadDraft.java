package org.timtin.article;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Repairs the fields of an article that came in a legacy encoding misread as another one. */
final class MisreadDraft {
  /** Read together: a short title says little, and is in the encoding of its body. */
  private static final List<String> JUDGED =
      List.of(ArticleDraft.TITLE, ArticleDraft.SUMMARY, ArticleDraft.BODY);

  private MisreadDraft() {}

  /**
   * An article's fields, and what they were converted from.
   *
   * @param convertedFrom empty where nothing was to be done
   */
  record Repaired(ArticleDraft draft, Optional<Legacy> convertedFrom) {}

  /** The fields, converted where the article's text as a whole, or a field alone, needs it. */
  static Repaired of(ArticleDraft draft) {
    String text = String.join("\n", JUDGED.stream().map(draft::text).toList());
    Optional<Legacy> whole = MisreadText.in(text);
    if (whole.isPresent()) {
      return new Repaired(whole(draft, whole.get()), whole);
    }
    Map<String, String> texts = new HashMap<>(draft.texts());
    Optional<Legacy> found = Optional.empty();
    for (String field : JUDGED) {
      Optional<Legacy> own = MisreadText.in(draft.text(field));
      own.ifPresent(from -> texts.put(field, MisreadText.repaired(draft.text(field), from)));
      found = found.or(() -> own);
    }
    return new Repaired(found.isEmpty() ? draft : new ArticleDraft(texts, draft.lists()), found);
  }

  private static ArticleDraft whole(ArticleDraft draft, Legacy from) {
    UnaryOperator<String> repair = text -> MisreadText.repaired(text, from);
    Map<String, String> texts = new HashMap<>(draft.texts());
    JUDGED.forEach(field -> texts.computeIfPresent(field, (name, text) -> repair.apply(text)));
    texts.computeIfPresent(ArticleDraft.SOURCE, (name, text) -> repair.apply(text));
    Map<String, List<String>> lists = new HashMap<>(draft.lists());
    lists.computeIfPresent(
        ArticleDraft.OFFICIALS, (name, values) -> values.stream().map(repair).toList());
    return new ArticleDraft(texts, lists);
  }
}
