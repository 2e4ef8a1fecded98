package org.timtin.search.synonym;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SynonymReaderTest {
  @TempDir Path folder;

  @Test
  void every_error_is_reported_at_once_with_its_line() {
    assertThatThrownBy(
            () ->
                SynonymReader.read(
                    "own.txt",
                    List.of(
                        "# a comment",
                        "LHQ",
                        "LHQ = Liên hợp quốc # fine",
                        "A = B => C => D",
                        "A = = B",
                        "Hoà Bình = hòa-bình",
                        "lhq = Hội Quốc liên",
                        "AI = trí tuệ nhân tạo",
                        "a b c d e f g h i j k l m n o p q = x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            """
            own.txt:2: a line needs two forms with = or => between them
            own.txt:4: => stands here twice
            own.txt:5: a form is empty
            own.txt:6: 'hòa-bình' stands here twice: case, hyphens and tone placement make no difference
            own.txt:7: 'lhq' stands already at own.txt:3
            own.txt:8: 'AI' is an ordinary syllable in lower case: put it alone before =>
            own.txt:9: 'a b c d e f g h i j k l m n o p q' has 17 syllables; the limit is 16""");
  }

  @Test
  void an_operators_file_is_read_beside_the_services_own() throws IOException {
    Path file =
        Files.writeString(folder.resolve("own.txt"), "\uFEFFQuillia = Xứ nghìn hồ\n\n# end\n");
    SynonymGroups groups = new SynonymGroups(() -> Optional.of(file));
    assertThat(groups.typed(SynonymKey.typed("xứ nghìn hồ")).orElseThrow().others())
        .containsExactly("Quillia");
    assertThat(groups.typed("lhq")).isPresent();
  }

  @Test
  void a_file_that_is_not_there_is_named() {
    Path file = folder.resolve("none.txt");
    assertThatThrownBy(() -> new SynonymGroups(() -> Optional.of(file)))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("none.txt");
  }
}
