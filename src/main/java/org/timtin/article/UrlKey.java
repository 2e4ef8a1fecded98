package org.timtin.article;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What of an article's address tells it apart from other articles. */
final class UrlKey {
  private static final Pattern URL =
      Pattern.compile(
          "(https?)://([^/?#\\s]+)([^?#\\s]*)(?:\\?([^#\\s]*))?(?:#.*)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern ESCAPE = Pattern.compile("%[0-9a-fA-F]{2}");

  /** Parameters that tell where a reader came from and not what is read. */
  private static final Set<String> TRACKING =
      Set.of("fbclid", "gclid", "dclid", "msclkid", "igshid", "zarsrc", "mc_cid", "mc_eid");

  private UrlKey() {}

  /** Whether this is an absolute http or https address. */
  static boolean isAbsolute(String url) {
    return URL.matcher(url).matches();
  }

  /** The key; empty for a front page or what is no address. */
  static Optional<String> of(String url) {
    Matcher parts = URL.matcher(url.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    String host = host(parts.group(1), parts.group(2));
    String path = upperEscapes(parts.group(3));
    while (path.endsWith("/")) {
      path = path.substring(0, path.length() - 1);
    }
    String query = parts.group(4) == null ? "" : query(parts.group(4));
    return path.isEmpty() && query.isEmpty()
        ? Optional.empty()
        : Optional.of(host + path + (query.isEmpty() ? "" : "?" + query));
  }

  private static String host(String scheme, String authority) {
    String host = authority.substring(authority.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    String defaultPort = scheme.equalsIgnoreCase("https") ? ":443" : ":80";
    return host.endsWith(defaultPort)
        ? host.substring(0, host.length() - defaultPort.length())
        : host;
  }

  private static String query(String query) {
    return Arrays.stream(query.split("&", -1))
        .filter(pair -> !pair.isEmpty() && !isTracking(pair))
        .map(UrlKey::upperEscapes)
        .collect(Collectors.joining("&"));
  }

  private static boolean isTracking(String pair) {
    int equals = pair.indexOf('=');
    String name = (equals < 0 ? pair : pair.substring(0, equals)).toLowerCase(Locale.ROOT);
    return name.startsWith("utm_") || TRACKING.contains(name);
  }

  private static String upperEscapes(String text) {
    return ESCAPE.matcher(text).replaceAll(UrlKey::upper);
  }

  private static String upper(MatchResult escape) {
    return escape.group().toUpperCase(Locale.ROOT);
  }
}
