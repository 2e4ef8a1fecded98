package org.timtin.search.saved;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.timtin.search.StandingQuery;
import org.timtin.state.Deletion;
import org.timtin.state.Kind;
import org.timtin.state.StateStore;
import org.timtin.state.Stored;
import org.timtin.state.Written;

/** Keeps searches. */
@ApplicationScoped
public class SavedSearches {
  private static final Kind<SavedSearch> KIND = new Kind<>("search", SavedSearch.class);

  private final StateStore store;
  private final ObjectMapper mapper;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  public SavedSearches(StateStore store, ObjectMapper mapper, Clock clock) {
    this.store = store;
    this.mapper = mapper;
    this.clock = clock;
  }

  /**
   * Keeps a search under a new id.
   *
   * @param search its parameters as they were sent
   * @throws org.timtin.BadInput when name or parameters are too long, or the name is none
   */
  public Stored<SavedSearch> add(String name, JsonNode search, StandingQuery standing) {
    SavedSearch saved = new SavedSearch(name, search, mapper.valueToTree(standing));
    return switch (store.create(KIND, freshId(), saved)) {
      case Written.Done<SavedSearch> done -> done.record();
      case Written.Changed<SavedSearch> changed ->
          throw new IllegalStateException("a random id was taken");
    };
  }

  /** The search of an id. */
  public Optional<Stored<SavedSearch>> find(String id) {
    return store.find(KIND, id);
  }

  /** Changes a search; it is {@link Written.Changed} when somebody else did since it was read. */
  public Written<SavedSearch> replace(
      Stored<SavedSearch> seen, String name, JsonNode search, StandingQuery standing) {
    return store.replace(KIND, seen, new SavedSearch(name, search, mapper.valueToTree(standing)));
  }

  /** Deletes a search as it was read. */
  public Deletion delete(Stored<SavedSearch> seen) {
    return store.delete(KIND, seen.id(), seen.version());
  }

  /**
   * Searches in the order in which they were saved.
   *
   * @param after id of the last one that was listed
   */
  public List<Stored<SavedSearch>> list(Optional<String> after, int size) {
    return store.list(KIND, after, size);
  }

  /**
   * What a search means.
   *
   * @throws SavedByAnotherVersion when this version cannot tell
   */
  public StandingQuery standing(Stored<SavedSearch> saved) {
    try {
      return mapper.treeToValue(saved.content().standing(), StandingQuery.class);
    } catch (JsonProcessingException e) {
      throw new SavedByAnotherVersion(saved.id(), e);
    }
  }

  /** UUID of version 7 (RFC 9562): the time first, so that ids are in the order of saving. */
  private String freshId() {
    long millis = clock.millis();
    long high = (millis << 16) | 0x7000 | random.nextInt(0x1000);
    long low = (random.nextLong() >>> 2) | Long.MIN_VALUE;
    return new UUID(high, low).toString();
  }
}
