package org.timtin.article;

import java.util.Locale;

/** Encodings of Vietnamese from before Unicode, one byte a character, written with their fonts. */
public enum Legacy {
  /** TCVN 5712:1993, the ABC fonts ({@code .VnTime}): {@code ViÖt Nam}. */
  TCVN3,
  /** VNI for Windows, a letter and a mark behind it: {@code Vieät Nam}. */
  VNI;

  /** The name by which requests and answers call it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The text in Unicode.
   *
   * @param latin the bytes as windows-1252 reads them
   */
  String unicode(String latin) {
    return switch (this) {
      case TCVN3 -> Tcvn3.unicode(latin);
      case VNI -> Vni.unicode(latin);
    };
  }
}
