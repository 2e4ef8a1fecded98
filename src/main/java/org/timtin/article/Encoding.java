package org.timtin.article;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import org.timtin.BadInput;

/**
 * How an input is encoded.
 *
 * @param charset what its bytes are decoded by
 * @param legacy what the characters mean then, where that is another thing
 */
public record Encoding(Charset charset, Optional<Legacy> legacy) {
  /** What an input is in unless its sender says otherwise. */
  static final Encoding UTF_8 = new Encoding(StandardCharsets.UTF_8, Optional.empty());

  private static final String ASCII = "\t\n {}[]\",:\\0aZ";

  /**
   * The encoding of that name: {@code tcvn3}, {@code vni}, or a charset such as {@code
   * windows-1258}.
   *
   * @throws BadInput if there is none, or if it writes the characters of JSON unlike ASCII does
   */
  public static Encoding named(String name) {
    Optional<Legacy> legacy =
        switch (name.strip().toLowerCase(Locale.ROOT)) {
          case "tcvn3", "tcvn-5712", "tcvn5712-1", "x-tcvn3" -> Optional.of(Legacy.TCVN3);
          case "vni", "x-vni" -> Optional.of(Legacy.VNI);
          default -> Optional.empty();
        };
    return new Encoding(charset(legacy.isPresent() ? "windows-1252" : name.strip()), legacy);
  }

  private static Charset charset(String name) {
    try {
      Charset charset = Charset.forName(name);
      if (!new String(ASCII.getBytes(StandardCharsets.US_ASCII), charset).equals(ASCII)) {
        throw new BadInput("charset", "charset " + charset.name() + " is not read; send UTF-8");
      }
      return charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      throw new BadInput(
          "charset",
          "charset "
              + StoredText.shown(name)
              + " is not known; name tcvn3, vni, windows-1258 or another one, or send UTF-8");
    }
  }
}
