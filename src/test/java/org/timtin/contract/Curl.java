package org.timtin.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request in the words of curl: {@code -X}, {@code -H}, {@code -d}, {@code -G}, {@code
 * --data-urlencode}, and an address. Others are refused: what is not understood is not run.
 *
 * @param target path and query
 * @param body empty for none
 */
record Curl(String method, String target, Map<String, String> headers, String body) {
  private static final String SERVICE = "http://127.0.0.1:8080";
  private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

  static Curl of(String command) {
    List<String> words = words(command);
    if (!words.getFirst().equals("curl")) {
      throw new IllegalArgumentException("it is no curl: " + command);
    }
    String method = "";
    String address = "";
    boolean get = false;
    Map<String, String> headers = new LinkedHashMap<>();
    List<String> data = new ArrayList<>();
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i);
      switch (word) {
        case "-X" -> method = words.get(++i);
        case "-G" -> get = true;
        case "-d" -> data.add(words.get(++i));
        case "--data-urlencode" -> data.add(encoded(words.get(++i)));
        case "-H" -> {
          String[] header = words.get(++i).split(":", 2);
          headers.put(header[0], header[1].strip());
        }
        default -> {
          if (word.startsWith("-") || !word.startsWith(SERVICE)) {
            throw new IllegalArgumentException("'" + word + "' is not understood in: " + command);
          }
          address = word.substring(SERVICE.length());
        }
      }
    }
    String joined = String.join("&", data);
    if (get && !data.isEmpty()) {
      address += (address.contains("?") ? "&" : "?") + joined;
      data.clear();
    }
    return new Curl(
        method.isEmpty() ? (data.isEmpty() ? "GET" : "POST") : method,
        address,
        headers,
        data.isEmpty() ? "" : joined);
  }

  private static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(command);
    while (matcher.find()) {
      for (int group = 1; group <= 3; group++) {
        if (matcher.group(group) != null) {
          words.add(matcher.group(group));
        }
      }
    }
    return words;
  }

  private static String encoded(String pair) {
    String[] parts = pair.split("=", 2);
    return parts[0] + "=" + Values.encoded(parts[1]);
  }
}
