package org.timtin.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir Path folder;

  @Test
  void a_second_start_is_refused_and_told_who_holds_the_folder() throws Exception {
    try (DataFolder first = DataFolder.take(folder)) {
      first.describe(Optional.of("127.0.0.1:39201"));

      assertThatThrownBy(() -> DataFolder.take(folder))
          .isInstanceOf(EngineUnavailable.class)
          .hasMessageContaining(folder.toString())
          .hasMessageContaining("pid " + ProcessHandle.current().pid())
          .hasMessageContaining("engine 127.0.0.1:39201");
    }
  }

  @Test
  void a_folder_that_was_given_back_can_be_taken_again() throws Exception {
    DataFolder.take(folder).close();

    try (DataFolder again = DataFolder.take(folder)) {
      assertThat(again.path()).isEqualTo(folder.toAbsolutePath());
    }
  }

  @Test
  void who_is_interrupted_keeps_the_folder_and_can_still_describe_it() throws Exception {
    try (DataFolder held = DataFolder.take(folder)) {
      Thread.currentThread().interrupt();
      held.describe(Optional.of("127.0.0.1:39201"));
      assertThat(Thread.interrupted()).isTrue();

      assertThatThrownBy(() -> DataFolder.take(folder))
          .isInstanceOf(EngineUnavailable.class)
          .hasMessageContaining("engine 127.0.0.1:39201");
    }
  }

  @Test
  void a_folder_is_created_with_its_parents() throws Exception {
    try (DataFolder data = DataFolder.take(folder.resolve("a/b"))) {
      assertThat(data.path()).isDirectory();
    }
  }

  @Test
  void a_file_in_the_way_is_named() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));

    assertThatThrownBy(() -> DataFolder.take(file))
        .isInstanceOf(EngineUnavailable.class)
        .hasMessageContaining(file.toString());
  }
}
