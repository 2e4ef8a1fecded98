package org.timtin.contract;

import java.util.ArrayList;
import java.util.List;

/**
 * A request on a page, and the answer that it shows. A request is an indented line that begins with
 * {@code $}, with further lines where it ends with a backslash or within quotes; the indented lines
 * behind it are the answer.
 *
 * @param line where the page has it
 * @param answer empty where none is shown
 */
record Example(int line, String command, List<String> answer) {
  private static final String INDENT = "    ";
  private static final String PROMPT = INDENT + "$ ";

  Example {
    answer = List.copyOf(answer);
  }

  /** All of a page, from its first to its last. */
  static List<Example> of(List<String> page) {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < page.size(); i++) {
      if (!page.get(i).startsWith(PROMPT)) {
        continue;
      }
      int line = i + 1;
      StringBuilder command = new StringBuilder(page.get(i).substring(PROMPT.length()));
      while (isOpen(command.toString()) && i + 1 < page.size()) {
        i++;
        command.append('\n').append(page.get(i));
      }
      List<String> answer = new ArrayList<>();
      while (i + 1 < page.size() && isAnswer(page.get(i + 1))) {
        i++;
        answer.add(page.get(i).substring(INDENT.length()));
      }
      examples.add(new Example(line, command.toString().replace("\\\n", " "), answer));
    }
    return List.copyOf(examples);
  }

  /** Whether it goes on: a backslash says so, or a quote that is not closed. */
  private static boolean isOpen(String command) {
    return command.endsWith("\\") || command.chars().filter(c -> c == '\'').count() % 2 > 0;
  }

  private static boolean isAnswer(String line) {
    return line.startsWith(INDENT) && !line.startsWith(PROMPT);
  }

  String shown() {
    return String.join("\n", answer);
  }
}
