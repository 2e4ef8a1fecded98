package org.timtin.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.timtin.article.ArticleReader;
import org.timtin.article.ArticleStream;
import org.timtin.article.Format;

/**
 * A file of articles, or standard input, to be annotated.
 *
 * @param name as it was given
 * @param file the file, if its name says what it holds
 */
record AnnotatedInput(String name, Optional<InputFile> file, InputStream standardInput) {
  private static final String STANDARD_INPUT = "-";
  private static final int LOOKED_AT = 8192;

  /**
   * @throws CliFailure if there is no such file
   */
  static AnnotatedInput of(String name, InputStream standardInput) {
    if (name.equals(STANDARD_INPUT)) {
      return new AnnotatedInput(name, Optional.empty(), standardInput);
    }
    Path path = Path.of(name);
    if (!Files.exists(path)) {
      throw new CliFailure("there is no file " + name);
    }
    if (Files.isDirectory(path)) {
      throw new CliFailure(name + " is a folder; give files");
    }
    try {
      return new AnnotatedInput(name, InputFile.of(path), standardInput);
    } catch (IOException unreadable) {
      throw new CliFailure(name + " cannot be read", unreadable);
    }
  }

  /** Where in the input an article stands. */
  String place(long line) {
    return (name.equals(STANDARD_INPUT) ? "standard input" : name) + ":" + line;
  }

  /**
   * Opens the articles.
   *
   * @throws CliFailure if it holds no text
   */
  ArticleStream open(ArticleReader reader) throws IOException {
    BufferedInputStream in = new BufferedInputStream(raw(), LOOKED_AT);
    in.mark(LOOKED_AT);
    byte[] first = in.readNBytes(LOOKED_AT);
    in.reset();
    requireText(first);
    return reader.open(
        in, file.map(InputFile::format).orElseGet(() -> format(first)), Optional.empty());
  }

  private InputStream raw() throws IOException {
    if (file.isPresent()) {
      return file.get().open(bytes -> {});
    }
    return name.equals(STANDARD_INPUT) ? standardInput : Files.newInputStream(Path.of(name));
  }

  private void requireText(byte[] first) {
    // The reader itself tells of UTF-16, whose every other byte can be 0.
    boolean wide = first.length > 1 && (first[0] & 0xFF) + (first[1] & 0xFF) == 0xFE + 0xFF;
    for (byte unit : first) {
      if (unit == 0 && !wide) {
        throw new CliFailure(name + " is no text: it holds bytes of value 0");
      }
    }
  }

  private static Format format(byte[] first) {
    for (byte unit : first) {
      if (unit == '{') {
        return Format.NDJSON;
      }
      if (unit == '[') {
        return Format.JSON;
      }
      if (unit > ' ') {
        return Format.TEXT;
      }
    }
    return Format.TEXT;
  }
}
