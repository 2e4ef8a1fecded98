package org.timtin.search.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.timtin.BadInput;

class ProfileReaderTest {
  private static final String DEFAULT = read("/mappings/ranking/default.json");

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '~',
      value = {
        "\"title\" > \"titel\" > 2: fields.titel is no text field; known: body, summary, title",
        "\"accented\" > \"acented\" > 3: typed.acented is unknown; known: accented, folded,",
        "\"typed_form\": > \"typedform\": > typedform is unknown; known: fields, typed, folded,",
        "\"slop\": 0 > \"slop\": 1.5 > phrase.slop must be a whole number from 0 to 100",
        "\"slop\": 0 > \"slop\": \"0\" > phrase.slop must be a whole number from 0 to 100",
        "\"slop\": 0 > \"slop\": 0, \"slop\": 0 > not JSON: Duplicate field 'slop'",
        "\"at_least\": 3 > \"at_least\": 0 > required_words.at_least must be a whole number from 1",
        "\"half_life_days\": 30.0 > \"half_life_days\": 0 > recency.half_life_days must be more than 0",
        "\"phrase\": {\"weight\": 0.0, \"slop\": 0} > \"phrase\": 3 > phrase must be an object",
        "\"half_life_days\": 30.0 > \"half_life_days\": 30.0}, {  > not JSON",
      })
  void an_error_names_file_line_and_field(String right, String wrong, String message) {
    String json = DEFAULT.replaceFirst(right.replace("{", "\\{"), wrong);
    assertThat(json).isNotEqualTo(DEFAULT);
    assertThatThrownBy(() -> ProfileReader.read("own.json", bytes(json)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("own.json:")
        .hasMessageContaining(message);
  }

  @Test
  void a_profile_in_which_no_field_counts_is_refused() {
    String json = DEFAULT.replaceFirst("\"fields\".*", "\"fields\": {\"title\": 0},");
    assertThatThrownBy(() -> ProfileReader.read("own.json", bytes(json)))
        .hasMessage(
            "own.json:2: fields must give a weight above 0 to at least one of title, summary, body");
  }

  @Test
  void a_folder_adds_profiles_and_may_replace_the_default(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("default.json"), DEFAULT.replace("\"slop\": 0", "\"slop\": 7"));
    Files.writeString(folder.resolve("mine.json"), DEFAULT);
    RankingProfiles profiles = new RankingProfiles(Optional.of(folder));
    assertThat(profiles.all())
        .extracting(RankingProfile::name)
        .containsExactly("default", "mine", "words");
    assertThat(profiles.named("default").weights().phrase().slop()).isEqualTo(7);
    assertThat(profiles.named("mine").version())
        .isEqualTo("mine@" + RankingProfiles.builtIn("default").version().substring(8));
  }

  @Test
  void an_unknown_profile_is_bad_input_that_lists_the_known_ones() {
    assertThatThrownBy(() -> new RankingProfiles(Optional.empty()).named("best"))
        .isInstanceOf(BadInput.class)
        .hasMessage("there is no profile 'best'; known: default, words");
  }

  @Test
  void a_folder_that_is_not_there_is_named(@TempDir Path folder) {
    Path missing = folder.resolve("missing");
    assertThatThrownBy(() -> new RankingProfiles(Optional.of(missing)))
        .hasMessageContaining("timtin.ranking.folder " + missing + " cannot be read");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String read(String resource) {
    try (InputStream in = ProfileReaderTest.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
