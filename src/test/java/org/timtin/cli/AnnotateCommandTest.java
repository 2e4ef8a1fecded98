package org.timtin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class AnnotateCommandTest {
  @TempDir Path folder;

  @Test
  void what_is_found_is_printed_with_its_evidence() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("a.txt"),
            " date 2019-05-05 Ngoại trưởng Nga tới Hà Nội\n\nÔng Vladimir Putin gửi lời chào.");
    Run run = Run.of("annotate", file.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out().lines().map(line -> line.replaceAll(" +", " ").strip()))
        .contains(
            file + ":1 2019-05-05 Ngoại trưởng Nga tới Hà Nội",
            "countries Nga (RU), Việt Nam (VN)",
            "officials Vladimir Putin (vladimir-putin)",
            "inferred Sergei Lavrov (sergei-lavrov)")
        .anyMatch(
            line ->
                line.endsWith("Ngoại trưởng Nga inferred sergei-lavrov office-holder, possible"))
        .anyMatch(
            line -> line.matches(".*\\d+-\\d+ Vladimir Putin official vladimir-putin .*, likely"));
  }

  @Test
  void several_files_and_many_articles_in_one_are_read() throws IOException {
    Path many =
        Files.writeString(
            folder.resolve("many.ndjson"),
            """
            {"title": "Thủ tướng Lào Sonexay Siphandone thăm Cuba"}
            {"title": "Mưa to"}
            """);
    Path other = Files.writeString(folder.resolve("noname"), "[{\"title\": \"Pháp thắng\"}]");
    Run run = Run.of("annotate", many.toString(), other.toString());
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out())
        .contains(
            many + ":1  no date  Thủ tướng Lào",
            "Lào (LA), Cuba (CU)",
            many + ":2  no date  Mưa to\n  countries  -\n  officials  -\n  inferred   -\n",
            "Pháp (FR)");
  }

  @Test
  void standard_input_is_read_where_it_is_asked_for() {
    Run run = withInput("Thủ tướng Lào thăm Pháp.", "annotate", "-");
    assertThat(run.out()).startsWith("standard input:1  no date").contains("Lào (LA), Pháp (FR)");
    assertThat(withInput("{\"title\": \"Nga\"}\n{\"title\": \"Cuba\"}", "annotate", "-").out())
        .contains("standard input:2  no date  Cuba");
  }

  @Test
  void own_corrections_take_effect_and_wrong_ones_are_named() throws IOException {
    Path article = Files.writeString(folder.resolve("a.txt"), "Vova Putinov phát biểu.");
    Path own = Files.writeString(folder.resolve("own.txt"), "alias\tvladimir-putin\tVova Putinov");
    Path wrong = Files.writeString(folder.resolve("wrong.txt"), "# x\nrename\tx\ty");
    assertThat(Run.of("annotate", article.toString()).out()).contains("officials  -");
    assertThat(Run.of("annotate", "--corrections", own.toString(), article.toString()).out())
        .contains("officials  Vladimir Putin (vladimir-putin)");
    Surroundings configured =
        new Surroundings(Map.of("TIMTIN_ANNOTATE_CORRECTIONS", own.toString()), false);
    assertThat(Run.of(configured, "annotate", article.toString()).out()).contains("vladimir-putin");
    Run refused = Run.of("annotate", "--corrections", wrong.toString(), article.toString());
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err()).isEqualTo("timtin: wrong.txt:2: unknown correction 'rename'\n");
  }

  @Test
  void a_file_that_cannot_be_read_is_one_sentence() throws IOException {
    Path text = Files.writeString(folder.resolve("a.txt"), "Thủ tướng Lào thăm Nga.");
    Path binary = Files.write(folder.resolve("b.txt"), new byte[] {'P', 'K', 3, 4, 0, 0});
    Path latin =
        Files.write(
            folder.resolve("c.txt"), "tin v\u00e0 b\u00e0i".getBytes(StandardCharsets.ISO_8859_1));
    assertFails("there is no file " + folder.resolve("none.txt"), text, folder.resolve("none.txt"));
    assertFails(folder + " is a folder; give files", folder);
    assertFails(binary + " is no text: it holds bytes of value 0", binary);
    assertFails("give files of articles, or - for standard input");
    Run partly = Run.of("annotate", latin.toString(), text.toString());
    assertThat(partly.status()).isEqualTo(1);
    assertThat(partly.err()).startsWith("timtin: " + latin + ":1: ").contains("UTF-8");
    assertThat(partly.out()).contains("Nga (RU)");
  }

  private static void assertFails(String reason, Path... files) {
    String[] arguments = new String[files.length + 1];
    arguments[0] = "annotate";
    for (int i = 0; i < files.length; i++) {
      arguments[i + 1] = files[i].toString();
    }
    Run run = Run.of(arguments);
    assertThat(run.err()).isEqualTo("timtin: " + reason + "\n");
    assertThat(run.out()).isEmpty();
    assertThat(run.status()).isEqualTo(2);
  }

  private static Run withInput(String input, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status =
        new CommandLine(
                new AnnotateCommand(
                    new Surroundings(Map.of(), false),
                    new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8))))
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(java.util.Arrays.copyOfRange(arguments, 1, arguments.length));
    return new Run(status, out.toString(), err.toString());
  }
}
