package org.timtin.article;

import java.io.IOException;
import java.util.Optional;

/** Cuts the input into the texts of single articles, one at a time. */
interface Splitter {
  /** The next article's text; empty when the input holds no more. */
  Optional<Chunk> next() throws IOException;
}
