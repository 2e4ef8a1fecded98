package org.timtin.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import org.timtin.article.Format;

/**
 * A file of articles.
 *
 * @param format what its name says it holds
 * @param gzip whether it is compressed
 * @param size its size on disk, in bytes
 */
record InputFile(Path path, Format format, boolean gzip, long size) {
  InputFile {
    Objects.requireNonNull(path);
    Objects.requireNonNull(format);
  }

  /** The file, unless its name says that it holds no articles. */
  static Optional<InputFile> of(Path path) throws IOException {
    String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
    boolean gzip = name.endsWith(".gz");
    Optional<Format> format = format(gzip ? name.substring(0, name.length() - 3) : name);
    return format.isPresent()
        ? Optional.of(new InputFile(path, format.get(), gzip, Files.size(path)))
        : Optional.empty();
  }

  private static Optional<Format> format(String name) {
    if (name.endsWith(".txt")) {
      return Optional.of(Format.TEXT);
    }
    if (name.endsWith(".json")) {
      return Optional.of(Format.JSON);
    }
    return name.endsWith(".ndjson") || name.endsWith(".jsonl")
        ? Optional.of(Format.NDJSON)
        : Optional.empty();
  }

  /**
   * Opens the file, decompressed.
   *
   * @param read told how many more bytes of the file itself were read
   */
  InputStream open(LongConsumer read) throws IOException {
    InputStream raw = new CountingInput(Files.newInputStream(path), read);
    try {
      return gzip ? new GZIPInputStream(raw, 1 << 16) : raw;
    } catch (IOException broken) {
      raw.close();
      throw broken;
    }
  }
}
