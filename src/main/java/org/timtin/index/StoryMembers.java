package org.timtin.index;

import java.util.Collection;
import java.util.List;

/** Where the articles of an index are found by what stories are made of. */
interface StoryMembers {
  /** Those of the given ids that are there. */
  List<StoryMember> byIds(Collection<String> ids);

  /** All articles that are written under one of the stories. */
  List<StoryMember> byStories(Collection<String> stories);

  /** All articles with one of the bands. */
  List<StoryMember> byBands(Collection<String> bands);
}
