package org.timtin.search.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileJsonTest {
  private static final RankingProfile.Weights DEFAULT =
      RankingProfiles.builtIn("default").weights();

  @ParameterizedTest
  @ValueSource(strings = {"default", "words"})
  void weights_are_written_as_they_are_read(String name) {
    RankingProfile.Weights weights = RankingProfiles.builtIn(name).weights();
    assertThat(ProfileJson.profile(name, ProfileJson.of(weights)).weights()).isEqualTo(weights);
  }

  @Test
  void overrides_change_what_they_name_and_nothing_else() throws Exception {
    RankingProfile changed =
        ProfileJson.changed("x", DEFAULT, json("{\"fields\": {\"title\": 3}, \"typed_form\": 1}"));
    ObjectNode expected = ProfileJson.of(DEFAULT);
    ((ObjectNode) expected.get("fields")).put("title", 3.0);
    expected.put("typed_form", 1.0);
    assertThat(ProfileJson.of(changed.weights())).isEqualTo(expected);
    assertThat(changed.version()).matches("x@[0-9a-f]{6}");
  }

  @Test
  void an_override_of_what_no_profile_has_is_refused() {
    assertThatThrownBy(() -> ProfileJson.changed("x", DEFAULT, json("{\"titel\": 1}")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("titel is unknown");
    assertThatThrownBy(
            () -> ProfileJson.changed("x", DEFAULT, json("{\"recency\": {\"weight\": -1}}")))
        .hasMessageContaining("recency.weight must be a number from 0 to 1000");
  }

  @Test
  void equal_weights_have_one_hash_and_others_another() throws Exception {
    RankingProfile same = ProfileJson.changed("x", DEFAULT, json("{}"));
    RankingProfile other = ProfileJson.changed("x", DEFAULT, json("{\"typed_form\": 1}"));
    assertThat(ProfileJson.hash(same.weights())).isEqualTo(ProfileJson.hash(DEFAULT)).hasSize(64);
    assertThat(ProfileJson.hash(other.weights())).isNotEqualTo(ProfileJson.hash(DEFAULT));
  }

  private static ObjectNode json(String text) throws Exception {
    return (ObjectNode) new ObjectMapper().readTree(text);
  }
}
