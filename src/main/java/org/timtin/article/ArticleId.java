package org.timtin.article;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Derives the key of an article that came without one, so that the same article sent twice is one:
 * from its address, else from its text. A key is 26 characters of {@code 0-9a-v}, the first 128
 * bits of a SHA-256.
 */
public final class ArticleId {
  private static final int BYTES = 16;
  private static final int DIGITS = 26;
  private static final Pattern SPACE = Pattern.compile("[\\p{Z}\\s\\uFEFF]+");

  private ArticleId() {}

  /**
   * The key for an address. The scheme, the case of the host, the default port, the fragment, a
   * trailing slash and the parameters that only count visitors do not tell articles apart.
   *
   * @return empty if the address names a site's front page and so no article
   */
  public static Optional<String> fromUrl(String url) {
    return UrlKey.of(url).map(key -> hash("url\n" + key));
  }

  /**
   * The key for a text. Case, white space, the form of its diacritics (NFC, NFD) and the border
   * between title, lead and body do not tell articles apart; nor does the date.
   */
  public static String fromContent(String title, String summary, String body) {
    String text =
        Stream.of(title, summary, body)
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    String folded = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    return hash("text\n" + SPACE.matcher(folded).replaceAll(" ").strip());
  }

  private static String hash(String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      String digits = new BigInteger(1, Arrays.copyOf(digest, BYTES)).toString(32);
      return "0".repeat(DIGITS - digits.length()) + digits;
    } catch (NoSuchAlgorithmException missing) {
      // Every Java platform is required to have SHA-256.
      throw new AssertionError(missing);
    }
  }
}
