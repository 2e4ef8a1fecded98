package org.timtin.index;

import java.util.Optional;
import java.util.OptionalLong;
import org.timtin.story.Copy;
import org.timtin.story.Signature;

/**
 * An article as the index holds it, as far as it matters for its story.
 *
 * @param story the story that it is written under; of old documents, which have none, its own id
 * @param shared whether the story is known to have another article
 * @param signature empty of texts that are too short
 * @param seqNo the version that a write of its story replaces
 */
record StoryMember(
    String id,
    String story,
    boolean shared,
    Optional<Signature> signature,
    OptionalLong published,
    long seqNo,
    long primaryTerm) {

  /** What is compared with others; empty where there is too little text. */
  Optional<Copy> copy() {
    return signature.map(known -> new Copy(id, known, published));
  }
}
