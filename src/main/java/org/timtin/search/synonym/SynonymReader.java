package org.timtin.search.synonym;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads files of synonyms: plain text in UTF-8, one group of forms a line, {@code #} before a
 * comment. Errors are gathered, so that one start shows all of them.
 */
public final class SynonymReader {
  private static final String BUILT_IN = "mappings/analysis/synonyms.txt";

  private SynonymReader() {}

  /** The lines that come with the service. */
  public static List<SynonymLine> builtIn() {
    try (InputStream in = SynonymReader.class.getResourceAsStream("/" + BUILT_IN)) {
      if (in == null) {
        throw new IllegalStateException("the build left out " + BUILT_IN);
      }
      return read(BUILT_IN, new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + BUILT_IN, e);
    }
  }

  /**
   * The lines of an operator's file.
   *
   * @throws IllegalArgumentException with every error of the file, one a line
   * @throws UncheckedIOException when it cannot be read
   */
  static List<SynonymLine> own(Path file) {
    try {
      return read(file.toString(), Files.readAllLines(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the synonyms " + file, e);
    }
  }

  static List<SynonymLine> read(String name, List<String> text) {
    List<SynonymLine> lines = new ArrayList<>();
    List<String> errors = new ArrayList<>();
    Map<String, String> places = new HashMap<>();
    for (int i = 0; i < text.size(); i++) {
      String content = content(text.get(i));
      if (content.isEmpty()) {
        continue;
      }
      String place = name + ":" + (i + 1);
      try {
        SynonymLine line = SynonymLine.of(place, content);
        for (String form : line.forms()) {
          String earlier = places.putIfAbsent(SynonymKey.typed(form), place);
          if (earlier != null) {
            throw new IllegalArgumentException("'" + form + "' stands already at " + earlier);
          }
        }
        lines.add(line);
      } catch (IllegalArgumentException e) {
        errors.add(place + ": " + e.getMessage());
      }
    }
    if (!errors.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", errors));
    }
    return lines;
  }

  private static String content(String line) {
    String text = Normalizer.normalize(line, Normalizer.Form.NFC);
    int comment = text.indexOf('#');
    String content = comment < 0 ? text : text.substring(0, comment);
    // Some editors begin a file with a byte order mark.
    return content.replace("\uFEFF", "").strip();
  }
}
