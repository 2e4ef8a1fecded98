package org.timtin.article;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes bytes strictly, one UTF-16 unit at a time, and knows where it is: line, column, and the
 * position in the input of bytes that the encoding does not allow. Such bytes are reported and
 * skipped, so that one bad article does not take the rest of the input with it.
 */
final class StrictChars {
  /** The input has ended. */
  static final int END = -1;

  /** Bytes that are not valid in the encoding; {@link #invalidAt()} says where. */
  static final int INVALID = -2;

  private static final int BUFFER = 1 << 16;

  private final InputStream input;
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
  private final CharBuffer chars = CharBuffer.allocate(BUFFER).flip();
  private final boolean wide;
  private final boolean marked;
  private CharsetDecoder decoder;
  private long offsetOfBuffer;
  private long pendingInvalid = -1;
  private long invalidAt = -1;
  private boolean inputEnded;
  private boolean flushed;
  private int ahead;
  private boolean hasAhead;
  private long line = 1;
  private long column = 1;

  StrictChars(InputStream input, Charset charset) throws IOException {
    this.input = input;
    this.decoder = strict(charset);
    while (bytes.remaining() < 4 && !inputEnded) {
      fillBytes();
    }
    int first = byteAt(0) << 8 | byteAt(1);
    wide = first == 0xFEFF || first == 0xFFFE;
    marked = first == 0xEFBB && byteAt(2) == 0xBF;
    if (marked) {
      // A byte order mark says UTF-8 more surely than a header that someone configured.
      decoder = strict(StandardCharsets.UTF_8);
      bytes.position(3);
    }
  }

  private static CharsetDecoder strict(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  private int byteAt(int index) {
    return index < bytes.limit() ? bytes.get(index) & 0xFF : 0x100;
  }

  /** Whether the input begins with the byte order mark of UTF-16 or little-endian UTF-32. */
  boolean isWide() {
    return wide;
  }

  /** Whether the input begins with the byte order mark of UTF-8. */
  boolean isMarked() {
    return marked;
  }

  /** The next unit, {@link #END} or {@link #INVALID}; it is still there for {@link #read()}. */
  int peek() throws IOException {
    if (!hasAhead) {
      ahead = decode();
      hasAhead = true;
    }
    return ahead;
  }

  /** Takes the next unit, {@link #END} or {@link #INVALID}. */
  int read() throws IOException {
    int unit = peek();
    hasAhead = false;
    if (unit == '\n') {
      line++;
      column = 1;
    } else if (unit != END) {
      column++;
    }
    return unit;
  }

  /** The line of the unit that {@link #read()} gives next, from 1. */
  long line() {
    return line;
  }

  /** The column of the unit that {@link #read()} gives next, from 1. */
  long column() {
    return column;
  }

  /** Byte position, from 0, of the last {@link #INVALID} that was met. */
  long invalidAt() {
    return invalidAt;
  }

  private int decode() throws IOException {
    while (!chars.hasRemaining()) {
      if (pendingInvalid >= 0) {
        invalidAt = pendingInvalid;
        pendingInvalid = -1;
        return INVALID;
      }
      if (flushed) {
        return END;
      }
      decodeMore();
    }
    return chars.get();
  }

  private void decodeMore() throws IOException {
    chars.clear();
    CoderResult result = decoder.decode(bytes, chars, inputEnded);
    if (result.isError()) {
      pendingInvalid = offsetOfBuffer + bytes.position();
      bytes.position(bytes.position() + result.length());
    } else if (result.isUnderflow() && inputEnded) {
      decoder.flush(chars);
      flushed = true;
    } else if (result.isUnderflow()) {
      fillBytes();
    }
    chars.flip();
  }

  private void fillBytes() throws IOException {
    offsetOfBuffer += bytes.position();
    bytes.compact();
    int count = input.read(bytes.array(), bytes.position(), bytes.remaining());
    if (count < 0) {
      inputEnded = true;
    } else {
      bytes.position(bytes.position() + count);
    }
    bytes.flip();
  }
}
