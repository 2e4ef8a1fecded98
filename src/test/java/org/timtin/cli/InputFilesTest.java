package org.timtin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.timtin.article.Format;

class InputFilesTest {
  @TempDir private Path folder;

  @Test
  void folders_are_walked_in_order_and_other_files_are_listed_as_skipped() throws IOException {
    Files.createDirectories(folder.resolve("b/c"));
    for (String name :
        List.of("b/c/2.NDJSON", "a.txt", "b/1.json.gz", "b/3.jsonl", "b/x.csv", "readme.md")) {
      Files.writeString(folder.resolve(name), "x");
    }
    InputFiles found = InputFiles.under(List.of(folder));
    assertThat(found.files().stream().map(file -> file.path().getFileName().toString()))
        .containsExactly("a.txt", "1.json.gz", "3.jsonl", "2.NDJSON");
    assertThat(found.files().stream().map(InputFile::format))
        .containsExactly(Format.TEXT, Format.JSON, Format.NDJSON, Format.NDJSON);
    assertThat(found.files().stream().map(InputFile::gzip))
        .containsExactly(false, true, false, false);
    assertThat(found.skipped().stream().map(path -> path.getFileName().toString()))
        .containsExactly("x.csv", "readme.md");
    assertThat(found.size()).isEqualTo(4);
  }

  @Test
  void a_file_named_twice_is_sent_once() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "x");
    assertThat(InputFiles.under(List.of(file, folder, file)).files()).hasSize(1);
  }

  @Test
  void a_path_that_does_not_exist_is_told() {
    assertThatThrownBy(() -> InputFiles.under(List.of(folder.resolve("none"))))
        .isInstanceOf(CliFailure.class)
        .hasMessageStartingWith("there is no file or folder ");
  }
}
