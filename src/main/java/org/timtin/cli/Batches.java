package org.timtin.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.timtin.article.Chunk;

/**
 * Packs articles into requests, as NDJSON, whole lines only. What cannot be sent is told to the
 * caller as it is met. Needs memory for one request.
 */
final class Batches implements Iterator<Batch> {
  private final Iterator<Chunk> articles;
  private final int maxBytes;
  private final Consumer<Chunk.Unusable> refused;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final List<Long> lines = new ArrayList<>();
  private byte[] next = {};
  private long nextLine;

  /**
   * @param maxBytes longest request; an article longer than that is sent alone
   */
  Batches(Iterator<Chunk> articles, int maxBytes, Consumer<Chunk.Unusable> refused) {
    this.articles = articles;
    this.maxBytes = maxBytes;
    this.refused = refused;
  }

  @Override
  public boolean hasNext() {
    while (next.length == 0 && articles.hasNext()) {
      switch (articles.next()) {
        case Chunk.Text text -> {
          next = line(text.text()).getBytes(StandardCharsets.UTF_8);
          nextLine = text.line();
        }
        case Chunk.Unusable unusable -> refused.accept(unusable);
      }
    }
    return next.length > 0;
  }

  @Override
  public Batch next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no articles are left");
    }
    body.reset();
    lines.clear();
    while (hasNext() && (lines.isEmpty() || body.size() + next.length <= maxBytes)) {
      body.writeBytes(next);
      lines.add(nextLine);
      next = new byte[0];
    }
    return new Batch(body.toByteArray(), lines);
  }

  /** An element of an array may stretch over lines; between its tokens a space does as well. */
  private static String line(String text) {
    return text.strip().replace('\n', ' ').replace('\r', ' ') + "\n";
  }
}
