package org.timtin.search.highlight;

/** Writes a part of a text as safe HTML: the text escaped, the marks ours. */
public final class MarkedHtml {
  private MarkedHtml() {}

  /** The part, with {@code <mark>} around what is marked in it. */
  public static String of(MarkedText marked, TextRange part) {
    String text = marked.text();
    StringBuilder html = new StringBuilder(part.length() + 64);
    int from = part.start();
    for (int mark = marked.firstAfter(part.start());
        mark < marked.marks() && marked.start(mark) < part.end();
        mark++) {
      int start = Math.max(from, marked.start(mark));
      int end = Math.min(part.end(), marked.end(mark));
      escape(html, text, from, start);
      html.append("<mark>");
      escape(html, text, start, end);
      html.append("</mark>");
      from = end;
    }
    escape(html, text, from, part.end());
    return html.toString();
  }

  private static void escape(StringBuilder html, String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        default -> html.append(c);
      }
    }
  }
}
