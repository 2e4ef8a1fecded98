package org.timtin.article;

import static org.timtin.article.Entry.Refused.WHOLE;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.timtin.BadInput;

/**
 * The articles of one input, read as they are asked for. Not for use by several threads.
 *
 * <p>{@link #hasNext()} and {@link #next()} throw {@link UncheckedIOException} when the input
 * cannot be read on.
 */
public final class ArticleStream implements Iterator<Entry>, AutoCloseable {
  private final InputStream input;
  private final Splitter splitter;
  private final Format format;
  private final ArticleChecks checks;
  private final RawText rawText;
  private final int limit;
  private Optional<Entry> ready = Optional.empty();
  private boolean ended;

  ArticleStream(
      InputStream input, StrictChars chars, Format format, PublishedParser dates, int limit) {
    this.input = input;
    this.format = format;
    this.limit = limit;
    checks = new ArticleChecks(dates);
    rawText = new RawText(dates);
    splitter =
        switch (format) {
          case NDJSON -> new LineSplitter(chars, limit);
          case JSON -> new ArraySplitter(chars, limit);
          case TEXT -> new WholeSplitter(chars, limit);
        };
    if (chars.isWide()) {
      ended = true;
      ready = Optional.of(refused(1, "the input is in UTF-16 or UTF-32; send UTF-8"));
    }
  }

  @Override
  public boolean hasNext() {
    if (ready.isEmpty() && !ended) {
      try {
        Optional<Chunk> chunk = splitter.next();
        ended = chunk.isEmpty();
        if (chunk.isPresent()) {
          ready = Optional.of(entry(chunk.get()));
        }
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
    return ready.isPresent();
  }

  @Override
  public Entry next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the input holds no more articles");
    }
    Entry entry = ready.orElseThrow();
    ready = Optional.empty();
    return entry;
  }

  /** Closes the input. */
  @Override
  public void close() throws IOException {
    input.close();
  }

  private Entry entry(Chunk chunk) throws IOException {
    return switch (chunk.state()) {
      case WHOLE -> format == Format.TEXT ? raw(chunk) : json(chunk);
      case TOO_LONG ->
          refused(
              chunk.line(),
              String.format(
                  Locale.ROOT, "the article is longer than the limit of %,d bytes", limit));
      case INVALID ->
          refused(
              chunk.line(),
              "the byte at position "
                  + chunk.invalidAt()
                  + " of the input, counted from 0, is not valid in its encoding; send UTF-8, or"
                  + " name the encoding with charset");
      case STRAY -> notJson(Optional.empty(), chunk.line(), chunk.column(), chunk.text());
    };
  }

  private Entry raw(Chunk chunk) {
    try {
      RawText.Parsed parsed = rawText.parse(chunk.text());
      return new Entry.Accepted(chunk.line(), parsed.article());
    } catch (BadInput bad) {
      return new Entry.Refused(chunk.line(), Optional.empty(), bad.parameter(), bad.getMessage());
    }
  }

  private Entry json(Chunk chunk) throws IOException {
    return switch (ArticleJson.read(chunk)) {
      case ArticleJson.Outcome.Read(ArticleDraft draft) -> checked(chunk, draft);
      case ArticleJson.Outcome.Wrong(Optional<String> id, String field, String reason) ->
          new Entry.Refused(chunk.line(), id, field, reason);
      case ArticleJson.Outcome.Broken(
              Optional<String> id,
              long line,
              long column,
              String reason) -> {
        // In NDJSON the next line is a new start; in an array nobody can tell where the next
        // begins.
        ended = format == Format.JSON;
        yield notJson(id, line, column, reason);
      }
    };
  }

  private Entry checked(Chunk chunk, ArticleDraft draft) {
    try {
      return new Entry.Accepted(chunk.line(), checks.article(draft));
    } catch (BadInput bad) {
      return new Entry.Refused(
          chunk.line(), ArticleChecks.usableId(draft), bad.parameter(), bad.getMessage());
    }
  }

  private static Entry notJson(Optional<String> id, long line, long column, String reason) {
    return new Entry.Refused(line, id, WHOLE, "not valid JSON at column " + column + ": " + reason);
  }

  private static Entry refused(long line, String reason) {
    return new Entry.Refused(line, Optional.empty(), WHOLE, reason);
  }
}
