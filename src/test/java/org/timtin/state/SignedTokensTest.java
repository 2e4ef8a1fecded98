package org.timtin.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.timtin.Service;
import org.timtin.engine.EngineUnavailable;
import org.timtin.engine.TestEngine;

@QuarkusTest
@WithTestResource(TestEngine.class)
class SignedTokensTest {
  private record Place(String search, long number) {}

  private static final TokenType<Place> CURSOR = new TokenType<>("test", Place.class);
  private static final Place PLACE = new Place("hội đàm", 42);

  @Inject StateIndex index;
  @Inject ElasticsearchClient client;
  @Inject ObjectMapper mapper;

  @BeforeEach
  void ready() {
    Service.awaitReady();
  }

  @Test
  void a_token_comes_back_as_it_was_handed_out_at_another_instance_too() {
    String token = instance().seal(CURSOR, PLACE);
    assertThat(token).matches("[A-Za-z0-9_-]+");
    assertThat(instance().open(CURSOR, token)).contains(PLACE);
  }

  @Test
  void a_token_with_any_one_character_changed_left_out_or_added_is_refused() {
    SignedTokens tokens = instance();
    String token = tokens.seal(CURSOR, PLACE);
    for (int i = 0; i < token.length(); i++) {
      String before = token.substring(0, i);
      String behind = token.substring(i + 1);
      char other = token.charAt(i) == 'A' ? 'B' : 'A';
      assertThat(tokens.open(CURSOR, before + other + behind)).as("changed at %d", i).isEmpty();
      assertThat(tokens.open(CURSOR, before + behind)).as("left out at %d", i).isEmpty();
      assertThat(tokens.open(CURSOR, before + other + token.substring(i)))
          .as("added at %d", i)
          .isEmpty();
    }
  }

  @Test
  void every_character_but_the_right_one_at_the_end_is_refused() {
    // The last character of base64 carries bits that decoders ignore.
    for (long number : List.of(1L, 12L, 123L)) {
      SignedTokens tokens = instance();
      String token = tokens.seal(CURSOR, new Place("a", number));
      String before = token.substring(0, token.length() - 1);
      String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=+/";
      letters
          .chars()
          .forEach(
              last ->
                  assertThat(tokens.open(CURSOR, before + (char) last).isPresent())
                      .isEqualTo(last == token.charAt(token.length() - 1)));
    }
  }

  @Test
  void what_was_never_a_token_is_refused() {
    SignedTokens tokens = instance();
    String unsigned =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(
                ("0".repeat(32) + "{\"search\":\"a\",\"number\":1}")
                    .getBytes(StandardCharsets.UTF_8));
    for (String text :
        List.of("", "A", "không", "%00", "====", unsigned, "A".repeat(43), "A".repeat(1 << 20))) {
      assertThat(tokens.open(CURSOR, text)).isEmpty();
    }
    RandomGenerator random = RandomGeneratorFactory.getDefault().create(20260301);
    for (int i = 0; i < 1_000; i++) {
      byte[] noise = new byte[random.nextInt(200)];
      random.nextBytes(noise);
      String text = Base64.getUrlEncoder().withoutPadding().encodeToString(noise);
      assertThat(tokens.open(CURSOR, text)).isEmpty();
    }
  }

  @Test
  void a_token_of_one_purpose_is_none_of_another() {
    SignedTokens tokens = instance();
    String token = tokens.seal(CURSOR, PLACE);
    assertThat(tokens.open(new TokenType<>("export", Place.class), token)).isEmpty();
  }

  @Test
  void a_token_too_long_for_an_address_is_not_handed_out() {
    assertThatThrownBy(() -> instance().seal(CURSOR, new Place("a".repeat(20_000), 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("characters");
  }

  @Test
  void instances_that_start_at_once_on_a_new_cluster_agree_on_one_key() throws Exception {
    for (int round = 0; round < 5; round++) {
      client.delete(delete -> delete.index(StateIndex.NAME).id("signing-key:tokens"));
      List<SignedTokens> instances = List.of(instance(), instance(), instance(), instance());
      CyclicBarrier barrier = new CyclicBarrier(instances.size());
      try (ExecutorService threads = Executors.newFixedThreadPool(instances.size())) {
        List<Future<String>> sealed =
            instances.stream()
                .map(
                    one ->
                        threads.submit(
                            () -> {
                              barrier.await();
                              return one.seal(CURSOR, PLACE);
                            }))
                .toList();
        for (Future<String> token : sealed) {
          for (SignedTokens one : instances) {
            assertThat(one.open(CURSOR, token.get())).contains(PLACE);
          }
        }
      }
    }
  }

  @Test
  void a_token_of_another_cluster_is_foreign_here() throws Exception {
    SignedTokens before = instance();
    String token = before.seal(CURSOR, PLACE);
    client.delete(delete -> delete.index(StateIndex.NAME).id("signing-key:tokens"));
    assertThat(instance().open(CURSOR, token)).isEmpty();
    assertThat(before.open(CURSOR, token)).contains(PLACE);
  }

  @Test
  void without_the_engine_there_is_no_key_and_that_is_said() {
    ElasticsearchClient nobody = GoneEngine.client();
    StateStore cut = new StateStore(nobody, new StateIndex(nobody), mapper, Clock.systemUTC());
    SignedTokens tokens = new SignedTokens(new SigningKey(cut), mapper);
    assertThatThrownBy(() -> tokens.seal(CURSOR, PLACE)).isInstanceOf(EngineUnavailable.class);
  }

  private SignedTokens instance() {
    return new SignedTokens(
        new SigningKey(new StateStore(client, index, mapper, Clock.systemUTC())), mapper);
  }
}
