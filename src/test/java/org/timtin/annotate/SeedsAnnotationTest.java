package org.timtin.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The documents that the project was asked for; they are not part of it and may be absent. */
class SeedsAnnotationTest {
  private static final Path SEEDS =
      Path.of(System.getProperty("timtin.shared", "../shared"), "seeds");
  private static final Annotator ANNOTATOR = Annotator.load();

  @BeforeAll
  static void needsTheSeeds() {
    boolean present = Files.isDirectory(SEEDS);
    if (!present) {
      System.out.println("SeedsAnnotationTest skipped: no folder " + SEEDS.toAbsolutePath());
    }
    Assumptions.assumeTrue(present, "no folder " + SEEDS);
  }

  @Test
  void seed_000_is_about_russia_and_china() throws IOException {
    Annotations found = seed("000");
    assertThat(found.countries()).containsExactlyInAnyOrder("RU", "CN");
    assertThat(labels(found))
        .containsExactlyInAnyOrder("Vladimir Putin", "Boris Gryzlov", "Lưu Hải Hưng");
  }

  @Test
  void seed_001_names_two_presidents() throws IOException {
    Annotations found = seed("001");
    assertThat(found.countries()).containsExactlyInAnyOrder("RU", "CN");
    assertThat(labels(found)).containsExactlyInAnyOrder("Tập Cận Bình", "Vladimir Putin");
  }

  @Test
  void seed_002_names_the_ambassador_and_the_leaders() throws IOException {
    Annotations found = seed("002");
    assertThat(found.countries()).containsExactlyInAnyOrder("VN", "CN");
    assertThat(labels(found))
        .containsExactlyInAnyOrder(
            "Phạm Thanh Bình",
            "Lưu Hải Tinh",
            "Tô Lâm",
            "Tập Cận Bình",
            "Lương Cường",
            "Phạm Minh Chính",
            "Triệu Lạc Tế",
            "Trần Thanh Mẫn");
  }

  @Test
  void seed_003_knows_han_zheng_by_the_name_that_vietnamese_newspapers_use() throws IOException {
    Annotations found = seed("003");
    assertThat(found.countries()).containsExactlyInAnyOrder("RU", "CN");
    assertThat(found.officials())
        .extracting(Official::key)
        .containsExactlyInAnyOrder(
            "han-chinh", "andrei-belousov", "tap-can-binh", "vladimir-putin");
    assertThat(found.mentions())
        .extracting(Mention::surface)
        .contains("Han Zheng", "Han", "Beloussov");
  }

  @Test
  void seed_004_names_the_guests_and_not_the_academy() throws IOException {
    Annotations found = seed("004");
    assertThat(found.countries()).containsExactlyInAnyOrder("VN", "RU", "CN", "KP");
    assertThat(labels(found))
        .containsExactlyInAnyOrder("Tô Lâm", "Dmitry Medvedev", "Vladimir Putin", "Lý Cường");
  }

  private static List<String> labels(Annotations found) {
    return found.officials().stream().map(Official::label).toList();
  }

  /** The article without what other articles left on its page. */
  private static Annotations seed(String number) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(SEEDS, number + "_*.txt")) {
      String text = Files.readString(files.iterator().next());
      int end = text.indexOf("./.");
      int byline = text.indexOf("Nh.Thạch");
      String body = text.substring(0, end >= 0 ? end : byline >= 0 ? byline : text.length());
      return ANNOTATOR.annotate("", "", body, Optional.empty());
    }
  }
}
