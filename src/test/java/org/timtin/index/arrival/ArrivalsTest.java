package org.timtin.index.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.timtin.Service;
import org.timtin.engine.EngineUnavailable;
import org.timtin.engine.TestEngine;
import org.timtin.index.ArticleIndex;
import org.timtin.state.GoneEngine;
import org.timtin.state.StateIndex;
import org.timtin.state.Stored;

/** Instances that share a memory of their own, with clocks that the test sets. */
@QuarkusTest
@WithTestResource(TestEngine.class)
class ArrivalsTest {
  private static final String MEMORY = "timtin-state-of-arrivals-test";
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration LEASE = ArrivalSettings.USUAL.lease();

  @Inject Service service;
  @Inject ElasticsearchClient client;
  @Inject ArticleIndex index;
  @Inject ObjectMapper mapper;

  private StateIndex state;

  @BeforeEach
  void emptyMemory() {
    service.freshFor(ArrivalsTest.class);
    state = new StateIndex(client, MEMORY);
    state.ensure();
  }

  @AfterEach
  void forget() throws Exception {
    client.indices().delete(delete -> delete.index(MEMORY));
  }

  @Test
  void arrivals_of_an_instance_are_in_the_order_in_which_they_are_given() {
    Hands hands = new Hands(NOON);
    Ticket ticket = instance(hands).arrivals().begin();
    Instant first = ticket.next();
    Instant second = ticket.next();
    hands.set(NOON.minus(HOUR));
    Instant third = ticket.next();
    hands.set(NOON.plus(HOUR));
    Instant last = ticket.next();
    assertThat(List.of(first, second, third, last)).isSorted().doesNotHaveDuplicates();
    assertThat(last).isEqualTo(NOON.plus(HOUR));
  }

  @Test
  void the_watermark_waits_for_the_earliest_write_of_any_instance() {
    Hands hands = new Hands(NOON);
    Instance one = instance(hands);
    Instance other = instance(hands);
    Instance reader = instance(hands);
    assertThat(reader.watermark().visible()).isEqualTo(NOON);
    Ticket early = one.arrivals().begin();
    Instant arrived = early.next();
    hands.set(NOON.plusSeconds(5));
    Ticket late = other.arrivals().begin();
    Instant lateArrived = late.next();
    one.tick();
    other.tick();
    assertThat(reader.watermark().visible()).isBeforeOrEqualTo(arrived);

    assertThat(early.answered()).isTrue();
    one.tick();
    assertThat(reader.watermark().visible()).isAfter(arrived).isBeforeOrEqualTo(lateArrived);

    assertThat(late.answered()).isTrue();
    hands.set(NOON.plusSeconds(6));
    one.tick();
    other.tick();
    assertThat(reader.watermark().visible()).isEqualTo(NOON.plusSeconds(6));
  }

  @Test
  void an_instance_whose_clock_is_late_gives_no_arrival_that_readers_have_passed() {
    Instance reader = instance(new Hands(NOON));
    Instance late = instance(new Hands(NOON.minus(HOUR)));
    Instant passed = reader.watermark().visible();
    Ticket ticket = late.arrivals().begin();
    assertThat(ticket.next()).isAfter(passed);
    assertThat(ticket.next()).isAfter(passed);
    assertThat(ticket.answered()).isTrue();
  }

  @Test
  void an_instance_whose_clock_is_early_is_followed_by_all() {
    Instance early = instance(new Hands(NOON.plus(HOUR)));
    Instance reader = instance(new Hands(NOON));
    Instance writer = instance(new Hands(NOON));
    Instant passed = early.watermark().visible();
    assertThat(passed).isEqualTo(NOON.plus(HOUR));
    Ticket ticket = writer.arrivals().begin();
    assertThat(ticket.next()).isAfter(passed);
    assertThat(ticket.answered()).isTrue();
    writer.tick();
    // Others see what the early one has said, and do not stay behind.
    assertThat(reader.watermark().visible()).isAfterOrEqualTo(passed);
  }

  @Test
  void whoever_is_killed_is_waited_for_until_his_lease_has_run_out() {
    Hands hands = new Hands(NOON);
    Instance killed = instance(hands);
    Instance reader = instance(hands);
    Instant arrived = killed.arrivals().begin().next();
    hands.set(NOON.plus(HOUR));
    assertThat(reader.watermark().visible()).isBeforeOrEqualTo(arrived);
    reader.passes(LEASE.dividedBy(2));
    assertThat(reader.watermark().visible()).isBeforeOrEqualTo(arrived);
    reader.passes(LEASE);
    assertThat(reader.watermark().visible()).isEqualTo(NOON.plus(HOUR));
    assertThat(leases(reader)).isEmpty();
    // Another one that only begins to look now does not see the dead at all.
    assertThat(instance(hands).watermark().visible()).isEqualTo(NOON.plus(HOUR));
  }

  @Test
  void whoever_renews_is_not_given_up_however_long_he_writes() {
    Hands hands = new Hands(NOON);
    Instance slow = instance(hands);
    Instance reader = instance(hands);
    Ticket ticket = slow.arrivals().begin();
    Instant arrived = ticket.next();
    for (int turn = 0; turn < 5; turn++) {
      reader.look();
      reader.passes(LEASE.plusSeconds(1));
      slow.tick();
      assertThat(reader.watermark().visible()).isBeforeOrEqualTo(arrived);
    }
    assertThat(ticket.answered()).isTrue();
  }

  @Test
  void whoever_was_paused_and_given_up_is_told_so_and_begins_anew() {
    Hands hands = new Hands(NOON);
    Instance paused = instance(hands);
    Instance reader = instance(hands);
    Ticket ticket = paused.arrivals().begin();
    Instant stale = ticket.next();
    hands.set(NOON.plusSeconds(90));
    reader.look();
    reader.passes(LEASE.plusSeconds(1));
    Instant passed = reader.watermark().visible();
    assertThat(passed).isAfter(stale);

    paused.passes(LEASE.plusSeconds(1));
    assertThat(ticket.answered()).isFalse();
    Ticket again = paused.arrivals().begin();
    assertThat(again.next()).isAfter(passed);
    assertThat(again.answered()).isTrue();
  }

  @Test
  void whoever_was_paused_and_not_given_up_goes_on_as_if_nothing_had_been() {
    Instance paused = instance(new Hands(NOON));
    Ticket ticket = paused.arrivals().begin();
    paused.passes(LEASE.multipliedBy(3));
    assertThat(ticket.answered()).isTrue();
  }

  @Test
  void a_paused_instance_that_nobody_has_told_yet_gives_no_stale_arrival() {
    Hands hands = new Hands(NOON);
    Instance paused = instance(hands);
    Instance reader = instance(hands);
    assertThat(paused.arrivals().begin().answered()).isTrue();
    reader.look();
    hands.set(NOON.plusSeconds(90));
    reader.passes(LEASE.plusSeconds(1));
    Instant passed = reader.watermark().visible();
    // Its wall clock stood still, too.
    hands.set(NOON);
    paused.passes(LEASE.plusSeconds(1));
    assertThat(paused.arrivals().begin().next()).isAfter(passed);
  }

  @Test
  void a_write_whose_answer_was_lost_is_waited_for_as_long_as_a_lease() {
    Hands hands = new Hands(NOON);
    Instance writer = instance(hands);
    Instance reader = instance(hands);
    Ticket ticket = writer.arrivals().begin();
    Instant arrived = ticket.next();
    ticket.unanswered();
    hands.set(NOON.plus(HOUR));
    writer.tick();
    assertThat(reader.watermark().visible()).isBeforeOrEqualTo(arrived);
    writer.passes(LEASE.plusSeconds(1));
    writer.tick();
    assertThat(reader.watermark().visible()).isEqualTo(NOON.plus(HOUR));
  }

  @Test
  void a_renewal_whose_answer_was_lost_is_no_end() {
    Instance writer = instance(new Hands(NOON));
    Ticket ticket = writer.arrivals().begin();
    // As if the engine had carried out what the instance sent and was cut off from.
    Stored<Lease> there = leases(writer).getFirst();
    writer.store().replace(Lease.KIND, there, there.content());
    writer.tick();
    writer.tick();
    assertThat(ticket.answered()).isTrue();
    assertThat(leases(writer)).hasSize(1);
    writer.store().replace(Lease.KIND, leases(writer).getFirst(), there.content());
    writer.stop();
    assertThat(leases(writer)).isEmpty();
  }

  @Test
  void who_has_stopped_writing_leaves_no_lease_behind() {
    Instance writer = instance(new Hands(NOON));
    assertThat(writer.arrivals().begin().answered()).isTrue();
    writer.tick();
    assertThat(leases(writer)).hasSize(1);
    writer.passes(Duration.ofSeconds(11));
    writer.tick();
    assertThat(leases(writer)).isEmpty();
    assertThat(writer.arrivals().begin().answered()).isTrue();
    assertThat(leases(writer)).hasSize(1);
    writer.stop();
    assertThat(leases(writer)).isEmpty();
  }

  @Test
  void without_the_engine_nobody_writes_and_nobody_reads() {
    ElasticsearchClient nobody = GoneEngine.client();
    Instance cut =
        new Instance(
            nobody,
            new StateIndex(nobody),
            new ArticleIndex(nobody),
            mapper,
            Clock.systemUTC(),
            ArrivalSettings.USUAL);
    assertThatThrownBy(() -> cut.arrivals().begin()).isInstanceOf(EngineUnavailable.class);
    assertThatThrownBy(() -> cut.watermark().visible()).isInstanceOf(EngineUnavailable.class);
    cut.tick();
    cut.stop();
  }

  private Instance instance(Clock clock) {
    return new Instance(client, state, index, mapper, clock, ArrivalSettings.USUAL);
  }

  private static List<Stored<Lease>> leases(Instance instance) {
    return instance.store().list(Lease.KIND, Optional.empty(), 100);
  }
}
