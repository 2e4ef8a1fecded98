package org.timtin.index;

import java.util.Optional;
import org.timtin.story.Signature;

/**
 * Where an article stands among its near copies at the moment of a write.
 *
 * @param story the story that it is written under
 * @param shared whether the story is known to have another article
 * @param signature of the texts that are written
 */
record StoryPlace(String story, boolean shared, Optional<Signature> signature) {

  /**
   * An article that is written stays in its story until it is settled, so that the story's other
   * articles are found then; a new one begins alone.
   */
  static StoryPlace of(ArticleDocument document, Optional<Stamps.Stamp> there) {
    return new StoryPlace(
        there.flatMap(Stamps.Stamp::story).orElse(document.id()),
        there.map(Stamps.Stamp::shared).orElse(false),
        Signature.of(document.title(), document.summary(), document.body()));
  }

  /** Whether the write can change any story: not that of a lone article with too little text. */
  boolean matters(String id) {
    return signature.isPresent() || shared || !story.equals(id);
  }
}
