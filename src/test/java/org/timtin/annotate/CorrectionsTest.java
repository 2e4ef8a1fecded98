package org.timtin.annotate;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Own names and corrections change what is found, and a wrong file is refused line by line. */
class CorrectionsTest {
  private static final Countries COUNTRIES = Countries.load();
  private static final Authority AUTHORITY = Authority.load();

  @Test
  void without_corrections_the_lists_are_those_of_the_service() {
    CorrectedLists lists = lists("# nothing", "", "   ");
    assertThat(lists.countries()).isSameAs(COUNTRIES);
    assertThat(lists.authority().keys()).isEqualTo(AUTHORITY.keys());
  }

  @Test
  void an_added_official_is_found_by_label_and_alias_and_holds_the_office() {
    CorrectedLists lists =
        lists(
            "add\tofficial\tzora-quill\tZora Quill\tFI\tZ. Quill|Zora Q. Quill\t"
                + "governor 2020..2024-05|special-envoy 2024-06..");
    assertThat(officials(lists, "Zora Quill phát biểu")).containsExactly("zora-quill");
    assertThat(officials(lists, "Zora Q. Quill phát biểu")).containsExactly("zora-quill");
    assertThat(lists.authority().entry("zora-quill").orElseThrow().offices()).hasSize(2);
  }

  @Test
  void an_added_official_needs_neither_country_nor_aliases() {
    assertThat(lists("add\tofficial\tzora-quill\tZora Quill\t-").authority().country("zora-quill"))
        .isEmpty();
  }

  @Test
  void an_added_form_of_a_country_counts_and_resolves() {
    CorrectedLists lists = lists("add\tcountry\tFI\tXứ nghìn hồ|Suomi");
    assertThat(countries(lists, "Du khách tới Xứ nghìn hồ")).containsExactly("FI");
    assertThat(lists.countries().resolve("suomi")).contains("FI");
  }

  @Test
  void an_alias_is_another_name_of_a_person() {
    assertThat(officials(lists("alias\tvladimir-putin\tVova Putinov"), "Vova Putinov tới"))
        .containsExactly("vladimir-putin");
  }

  @Test
  void merged_keys_are_one_person_with_the_names_and_offices_of_both() {
    CorrectedLists lists =
        lists(
            "add\tofficial\tzora-quill\tZora Quill\tFI\tZoe Quill\tgovernor 2020..",
            "merge\tzora-quill\tvladimir-putin");
    assertThat(lists.authority().isKey("zora-quill")).isFalse();
    assertThat(officials(lists, "Zora Quill và Zoe Quill")).containsExactly("vladimir-putin");
    assertThat(lists.authority().entry("vladimir-putin").orElseThrow().offices())
        .extracting(Office::slug)
        .contains("governor", "president");
  }

  @Test
  void a_split_gives_names_of_one_person_to_another_of_the_same_country() {
    CorrectedLists lists =
        lists(
            "alias\tvladimir-putin\tVova Putinov",
            "split\tvladimir-putin\tvova-putinov\tVova Petrovich Putinov\tVova Putinov");
    assertThat(officials(lists, "Vova Putinov tới")).containsExactly("vova-putinov");
    assertThat(officials(lists, "Vladimir Putin tới")).containsExactly("vladimir-putin");
    assertThat(lists.authority().country("vova-putinov")).contains("RU");
  }

  @Test
  void a_forbidden_key_is_never_found_even_beside_an_office() {
    CorrectedLists lists = lists("forbid\tofficial\tvladimir-putin");
    assertThat(officials(lists, "Tổng thống Nga Vladimir Putin phát biểu")).isEmpty();
    assertThat(officials(lists, "Tổng thống Putin phát biểu")).isEmpty();
    assertThat(officials(lists, "Tổng thống Mỹ Donald Trump")).containsExactly("donald-trump");
  }

  @Test
  void a_forbidden_key_leaves_the_short_name_to_others_who_bear_it() {
    CorrectedLists lists = lists("forbid\tofficial\tfidel-castro");
    assertThat(lists.authority().isForbidden("Castro")).isFalse();
    assertThat(lists.authority().isForbidden("Fidel Castro")).isTrue();
  }

  @Test
  void a_forbidden_name_is_nobody_even_if_no_list_knows_it() {
    String text = "Bộ trưởng Y tế Tạ Minh Quân làm việc";
    assertThat(officials(lists("# nothing"), text)).containsExactly("ta-minh-quan");
    assertThat(officials(lists("forbid\tofficial\tTạ Minh Quân"), text)).isEmpty();
  }

  @Test
  void a_forbidden_form_is_no_country_and_its_parts_are_none() {
    assertThat(countries(lists("forbid\tcountry\tBắc Kinh"), "Hội đàm tại Bắc Kinh")).isEmpty();
    CorrectedLists lists = lists("forbid\tcountry\tNhật Bản Quán");
    assertThat(countries(lists, "Ăn tối ở Nhật Bản Quán")).isEmpty();
    assertThat(countries(lists, "Du lịch Nhật Bản")).containsExactly("JP");
  }

  @Test
  void corrections_are_read_in_any_normal_form_and_with_a_byte_order_mark() {
    CorrectedLists lists = lists("\uFEFFalias\tvladimir-putin\tVa\u0302n Pu\u0301t");
    assertThat(lists.authority().resolve("Vân Pút")).containsExactly("vladimir-putin");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '"',
      value = {
        "rename/x/y ! unknown correction 'rename'",
        "add/person/x/y/z ! unknown correction 'add person'",
        "alias/vladimir-putin ! 'alias' takes 2 cells separated by tabs, here are 1",
        "add/official/zora-quill/Zora Quill ! 'add official' takes 3 to 5 cells",
        "alias/vladimir-putin/ ! cell 2 of 'alias' is empty",
        "add/official/Zora Quill/Zora Quill/FI ! 'Zora Quill' is no key",
        "add/official/zora-quill/Zora Quill/Finland ! 'Finland' is no country code",
        "add/official/zora-quill/Zora Quill/ZZ ! 'ZZ' is no country code",
        "add/official/zora-quill/Zora Quill/FI//governor 20x0.. ! 20x0",
        "add/official/vladimir-putin/Vladimir Putin/RU ! the key 'vladimir-putin' is taken",
        "add/country/ZZ/Xứ lạ ! 'ZZ' is no country code",
        "add/country/FI/Nga ! 'Nga' already means RU",
        "alias/nobody-at-all/X Y ! no official has the key 'nobody-at-all'",
        "merge/nobody-at-all/vladimir-putin ! no official has the key 'nobody-at-all'",
        "merge/vladimir-putin/nobody-at-all ! no official has the key 'nobody-at-all'",
        "merge/vladimir-putin/vladimir-putin ! cannot be merged into itself",
        "split/nobody-at-all/x-y/X Y/X ! no official has the key 'nobody-at-all'",
        "split/vladimir-putin/donald-trump/X Y/Pu-tin ! the key 'donald-trump' is taken",
        "split/vladimir-putin/x-y/X Y/Zorro ! 'Zorro' is no alias of 'vladimir-putin'",
        "split/vladimir-putin/X Y/X Y/Pu-tin ! 'X Y' is no key",
        "forbid/official/... ! '...' is no name",
      })
  void a_wrong_line_is_reported_with_file_and_line(String line, String message) {
    assertThatThrownBy(() -> lists("# first", line.replace('/', '\t')))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("own.txt:2: ")
        .hasMessageContaining(message);
  }

  @Test
  void a_form_cannot_be_both_added_and_forbidden() {
    assertThatThrownBy(() -> lists("add\tcountry\tFI\tSuomi", "forbid\tcountry\tSuomi"))
        .hasMessage("own.txt:2: 'Suomi' is added above");
    assertThatThrownBy(() -> lists("forbid\tcountry\tSuomi", "add\tcountry\tFI\tSuomi"))
        .hasMessage("own.txt:2: 'Suomi' is forbidden above");
  }

  @Test
  void all_errors_of_a_file_are_reported_at_once_in_the_order_of_its_lines() {
    assertThatThrownBy(
            () -> lists("alias\tnobody-at-all\tX Y", "rename\tx", "", "merge\tx-y\tvladimir-putin"))
        .satisfies(
            error ->
                assertThat(error.getMessage().lines())
                    .containsExactly(
                        "own.txt:1: no official has the key 'nobody-at-all'",
                        "own.txt:2: unknown correction 'rename'",
                        "own.txt:4: no official has the key 'x-y'"));
  }

  @Test
  void a_file_given_by_configuration_is_read_and_a_missing_one_is_an_error(@TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("own.txt"), "alias\tvladimir-putin\tVova Putinov");
    Annotations found =
        Annotator.load(Optional.of(file)).annotate("", "", "Vova Putinov", Optional.empty());
    assertThat(found.officials()).extracting(Official::key).containsExactly("vladimir-putin");
    assertThatThrownBy(() -> Annotator.load(Optional.of(folder.resolve("none.txt"))))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("none.txt");
  }

  private static CorrectedLists lists(String... lines) {
    return CorrectedLists.apply(Corrections.of("own.txt", List.of(lines)), COUNTRIES, AUTHORITY);
  }

  private static List<String> officials(CorrectedLists lists, String text) {
    return annotate(lists, text).officials().stream().map(Official::key).toList();
  }

  private static List<String> countries(CorrectedLists lists, String text) {
    return annotate(lists, text).countries();
  }

  private static Annotations annotate(CorrectedLists lists, String text) {
    return new Annotator(lists.countries(), lists.authority())
        .annotate("", "", text, Optional.empty());
  }
}
