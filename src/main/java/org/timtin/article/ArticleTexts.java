package org.timtin.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The texts of single articles in an input, cut out of it but not yet read; for those who only pass
 * them on. Needs memory for one article at a time. Not for use by several threads.
 *
 * <p>{@link #hasNext()} and {@link #next()} throw {@link UncheckedIOException} when the input
 * cannot be read on.
 */
public final class ArticleTexts implements Iterator<Chunk>, AutoCloseable {
  private final InputStream input;
  private final Splitter splitter;
  private final Optional<Legacy> legacy;
  private Optional<Chunk> ready = Optional.empty();
  private boolean ended;

  ArticleTexts(
      InputStream input, StrictChars chars, Format format, int limit, Optional<Legacy> legacy) {
    this.input = input;
    // A byte order mark says UTF-8, whatever encoding was named.
    this.legacy = legacy.filter(named -> !chars.isMarked());
    splitter =
        switch (format) {
          case NDJSON -> new LineSplitter(chars, limit);
          case JSON -> new ArraySplitter(chars, limit);
          case TEXT -> new WholeSplitter(chars, limit);
        };
    if (chars.isWide()) {
      ended = true;
      ready = Optional.of(new Chunk.Unusable(1, "the input is in UTF-16 or UTF-32; send UTF-8"));
    }
  }

  @Override
  public boolean hasNext() {
    if (ready.isEmpty() && !ended) {
      try {
        ready = splitter.next();
        ended = ready.isEmpty();
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
    return ready.isPresent();
  }

  @Override
  public Chunk next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the input holds no more articles");
    }
    Chunk chunk = ready.orElseThrow();
    ready = Optional.empty();
    return switch (chunk) {
      case Chunk.Text text -> inUnicode(text);
      case Chunk.Unusable unusable -> unusable;
    };
  }

  private Chunk inUnicode(Chunk.Text text) {
    return legacy
        .map(from -> new Chunk.Text(text.line(), text.column(), from.unicode(text.text())))
        .orElse(text);
  }

  /** Closes the input. */
  @Override
  public void close() throws IOException {
    input.close();
  }
}
