package org.timtin.search.synonym;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** How the words of a search are read. */
@ConfigMapping(prefix = "timtin.search")
public interface SearchConfig {
  /**
   * A file of own synonyms beside those of {@code mappings/analysis/synonyms.txt}, written like it;
   * read at start. A line of its own replaces the lines of the other file that share a form with
   * it.
   */
  Optional<Path> synonyms();
}
