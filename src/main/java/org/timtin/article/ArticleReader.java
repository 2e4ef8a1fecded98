package org.timtin.article;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import org.timtin.BadInput;

/**
 * Opens inputs of articles. Reading needs memory for one article and never for the input, whatever
 * its length and its line ends. An instance is immutable and serves any number of threads.
 */
public final class ArticleReader {
  /** Longest article that is taken unless the caller says otherwise, in bytes of UTF-8. */
  public static final int DEFAULT_MAX_BYTES = 4 << 20;

  private final Clock clock;
  private final int maxArticleBytes;

  /**
   * A reader with the default limit.
   *
   * @param clock says which dates of publication lie in the future
   */
  public ArticleReader(Clock clock) {
    this(clock, DEFAULT_MAX_BYTES);
  }

  /**
   * @param clock says which dates of publication lie in the future
   * @param maxArticleBytes longest article that is taken, in bytes of UTF-8; longer ones are
   *     refused
   */
  public ArticleReader(Clock clock, int maxArticleBytes) {
    if (maxArticleBytes < 1) {
      throw new IllegalArgumentException("maxArticleBytes must be positive");
    }
    this.clock = clock;
    this.maxArticleBytes = maxArticleBytes;
  }

  /**
   * Opens an input. Nothing beyond its first bytes is read before the first entry is asked for.
   *
   * @param charset the name of its encoding; empty for UTF-8
   * @throws BadInput if the encoding is unknown or not one that articles can be read in
   * @throws IOException if the first bytes cannot be read
   */
  public ArticleStream open(InputStream input, Format format, Optional<String> charset)
      throws IOException {
    return new ArticleStream(texts(input, format, charset), format, new PublishedParser(clock));
  }

  /**
   * Opens an input whose articles are only cut out, not read: for passing them on.
   *
   * @param charset the name of its encoding; empty for UTF-8
   * @throws BadInput if the encoding is unknown or not one that articles can be read in
   * @throws IOException if the first bytes cannot be read
   */
  public ArticleTexts texts(InputStream input, Format format, Optional<String> charset)
      throws IOException {
    Encoding encoding = charset.map(Encoding::named).orElse(Encoding.UTF_8);
    StrictChars chars = new StrictChars(input, encoding.charset());
    return new ArticleTexts(input, chars, format, maxArticleBytes, encoding.legacy());
  }
}
