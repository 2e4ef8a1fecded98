package org.timtin;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.timtin.article.ArticleReader;
import org.timtin.article.ArticleStream;
import org.timtin.article.Entry;
import org.timtin.article.Format;
import org.timtin.index.ArticleWriter;
import org.timtin.index.IngestSummary;

/**
 * The sample collection: short articles of our own in the raw format, read the way any raw text is.
 */
@ApplicationScoped
public class SampleArticles {
  private static final String FOLDER = "/sample/";

  private final ArticleReader reader;
  private final ArticleWriter writer;

  public SampleArticles(ArticleReader reader, ArticleWriter writer) {
    this.reader = reader;
    this.writer = writer;
  }

  /** Indexes the collection. */
  public IngestSummary load() {
    List<Entry> entries = new ArrayList<>();
    for (String name : names()) {
      entries.addAll(entries(name));
    }
    return writer.write(entries.iterator());
  }

  /** The file names of the collection. */
  public static List<String> names() {
    return new String(bytes("contents.txt"), StandardCharsets.UTF_8).lines().toList();
  }

  private List<Entry> entries(String name) {
    List<Entry> entries = new ArrayList<>();
    try (ArticleStream articles =
        reader.open(new ByteArrayInputStream(bytes(name)), Format.TEXT, Optional.empty())) {
      articles.forEachRemaining(entries::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return entries;
  }

  private static byte[] bytes(String name) {
    try (InputStream in = SampleArticles.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("the build left out " + FOLDER + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
