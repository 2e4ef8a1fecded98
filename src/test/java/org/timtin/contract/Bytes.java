package org.timtin.contract;

import java.nio.charset.StandardCharsets;

/** A body as it is on the wire. */
final class Bytes {
  static final Bytes NONE = new Bytes(new byte[0]);

  private final byte[] bytes;

  private Bytes(byte[] bytes) {
    this.bytes = bytes;
  }

  static Bytes of(byte[] bytes) {
    return new Bytes(bytes.clone());
  }

  static Bytes of(String text) {
    return new Bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  byte[] array() {
    return bytes.clone();
  }

  int length() {
    return bytes.length;
  }

  /** Read as UTF-8. */
  @Override
  public String toString() {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
