package org.timtin.article;

import static org.timtin.article.Entry.Refused.WHOLE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
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
  private final ArticleTexts texts;
  private final Format format;
  private final ArticleChecks checks;
  private final RawText rawText;
  private boolean broken;

  ArticleStream(ArticleTexts texts, Format format, PublishedParser dates) {
    this.texts = texts;
    this.format = format;
    checks = new ArticleChecks(dates);
    rawText = new RawText(dates);
  }

  @Override
  public boolean hasNext() {
    return !broken && texts.hasNext();
  }

  @Override
  public Entry next() {
    if (broken) {
      throw new NoSuchElementException("the input holds no more articles");
    }
    return switch (texts.next()) {
      case Chunk.Text text -> format == Format.TEXT ? raw(text) : json(text);
      case Chunk.Unusable(long line, String reason) ->
          new Entry.Refused(line, Optional.empty(), WHOLE, reason);
    };
  }

  /** Closes the input. */
  @Override
  public void close() throws IOException {
    texts.close();
  }

  private Entry raw(Chunk.Text text) {
    try {
      Optional<Legacy> legacy = MisreadText.in(text.text());
      String read = legacy.map(from -> MisreadText.repaired(text.text(), from)).orElse(text.text());
      return new Entry.Accepted(text.line(), rawText.parse(read).article(), legacy);
    } catch (BadInput bad) {
      return new Entry.Refused(text.line(), Optional.empty(), bad.parameter(), bad.getMessage());
    }
  }

  private Entry json(Chunk.Text text) {
    return switch (ArticleJson.read(text)) {
      case ArticleJson.Outcome.Read(ArticleDraft draft) -> checked(text, draft);
      case ArticleJson.Outcome.Wrong(Optional<String> id, String field, String reason) ->
          new Entry.Refused(text.line(), id, field, reason);
      case ArticleJson.Outcome.Broken(Optional<String> id, long line, String reason) -> {
        // In NDJSON the next line is a new start; in an array nobody can tell where one would be.
        broken = format == Format.JSON;
        yield new Entry.Refused(line, id, WHOLE, reason);
      }
    };
  }

  private Entry checked(Chunk.Text text, ArticleDraft draft) {
    try {
      MisreadDraft.Repaired repaired = MisreadDraft.of(draft);
      return new Entry.Accepted(
          text.line(), checks.article(repaired.draft()), repaired.convertedFrom());
    } catch (BadInput bad) {
      return new Entry.Refused(
          text.line(), ArticleChecks.usableId(draft), bad.parameter(), bad.getMessage());
    }
  }
}
