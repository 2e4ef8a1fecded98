package org.timtin.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.timtin.article.Reading.refused;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Inputs far larger than what a reader may hold at a time. */
class LargeInputTest {
  private static final long SIZE = 200L << 20;
  private static final int LIMIT = 1 << 20;

  /** What a reader may hold above what was in use before: a few articles of the limit's size. */
  private static final long ALLOWED = 48L << 20;

  private final ArticleReader reader = new ArticleReader(Reading.CLOCK, LIMIT);

  @Test
  void two_hundred_megabytes_of_lines_need_memory_for_one() throws IOException {
    String line = "{\"title\": \"" + "Tin dài ".repeat(40_000) + "\"}\n";
    Outcome outcome = read(Format.NDJSON, new Repeated(line, SIZE));
    assertThat(outcome.accepted).isGreaterThan(400);
    assertThat(outcome.held).isLessThan(ALLOWED);
  }

  @Test
  void two_hundred_megabytes_without_a_line_end_are_one_refused_article() throws IOException {
    Outcome outcome = read(Format.NDJSON, new Repeated("không xuống dòng ", SIZE));
    assertThat(outcome.last.reason()).contains("limit of 1,048,576 bytes");
    assertThat(outcome.held).isLessThan(ALLOWED);
  }

  @Test
  void an_endless_string_in_an_array_is_one_refused_article() throws IOException {
    InputStream start =
        new ByteArrayInputStream("[{\"title\": \"".getBytes(StandardCharsets.UTF_8));
    Outcome outcome = read(Format.JSON, new SequenceInputStream(start, new Repeated("chữ ", SIZE)));
    assertThat(outcome.held).isLessThan(ALLOWED);
    assertThat(outcome.accepted).isZero();
  }

  @Test
  void a_raw_text_above_the_limit_is_refused() throws IOException {
    Outcome outcome = read(Format.TEXT, new Repeated("Một câu.\n", 8L << 20));
    assertThat(outcome.last.reason()).contains("limit of 1,048,576 bytes");
  }

  private record Outcome(long accepted, long held, Entry.Refused last) {}

  private Outcome read(Format format, InputStream input) throws IOException {
    long before = used();
    long held = 0;
    long accepted = 0;
    Entry.Refused last = new Entry.Refused(0, Optional.empty(), "", "none");
    try (ArticleStream stream = reader.open(input, format, Optional.empty())) {
      while (stream.hasNext()) {
        Entry entry = stream.next();
        if (entry instanceof Entry.Accepted) {
          accepted++;
        } else {
          last = refused(entry);
        }
        if (accepted % 200 == 0) {
          held = Math.max(held, used() - before);
        }
      }
    }
    return new Outcome(accepted, held, last);
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  /** The same bytes again and again, up to a size, without holding them. */
  private static final class Repeated extends InputStream {
    private final byte[] unit;
    private long left;
    private int at;

    Repeated(String unit, long size) {
      this.unit = unit.getBytes(StandardCharsets.UTF_8);
      this.left = size / this.unit.length * this.unit.length;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      if (left == 0) {
        return -1;
      }
      int count = (int) Math.min(length, left);
      for (int done = 0; done < count; ) {
        int part = Math.min(count - done, unit.length - at);
        System.arraycopy(unit, at, target, offset + done, part);
        at = (at + part) % unit.length;
        done += part;
      }
      left -= count;
      return count;
    }
  }
}
