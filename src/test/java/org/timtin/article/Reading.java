package org.timtin.article;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Short ways for tests to read articles, at noon in Hanoi on 1 March 2026. */
final class Reading {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T05:00:00Z"), ZoneOffset.UTC);
  static final PublishedParser DATES = new PublishedParser(CLOCK);

  private Reading() {}

  static List<Entry> ndjson(String text) {
    return all(Format.NDJSON, text.getBytes(StandardCharsets.UTF_8));
  }

  static List<Entry> json(String text) {
    return all(Format.JSON, text.getBytes(StandardCharsets.UTF_8));
  }

  static List<Entry> all(Format format, byte[] bytes) {
    return all(new ArticleReader(CLOCK), format, new ByteArrayInputStream(bytes), Optional.empty());
  }

  static List<Entry> all(
      ArticleReader reader, Format format, InputStream input, Optional<String> charset) {
    List<Entry> entries = new ArrayList<>();
    try (ArticleStream stream = reader.open(input, format, charset)) {
      stream.forEachRemaining(entries::add);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return entries;
  }

  static Article article(Entry entry) {
    return switch (entry) {
      case Entry.Accepted accepted -> accepted.article();
      case Entry.Refused refused -> throw new AssertionError(refused.toString());
    };
  }

  static Entry.Refused refused(Entry entry) {
    return switch (entry) {
      case Entry.Accepted accepted -> throw new AssertionError(accepted.toString());
      case Entry.Refused refused -> refused;
    };
  }

  /** The only entry of an NDJSON line. */
  static Entry one(String line) {
    List<Entry> entries = ndjson(line);
    if (entries.size() != 1) {
      throw new AssertionError(entries.toString());
    }
    return entries.getFirst();
  }

  static RawText.Parsed raw(String text) {
    return new RawText(DATES).parse(text);
  }
}
