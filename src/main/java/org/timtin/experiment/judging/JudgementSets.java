package org.timtin.experiment.judging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.timtin.BadInput;
import org.timtin.experiment.judgement.Query;
import org.timtin.experiment.judgement.QuerySet;
import org.timtin.state.Deletion;
import org.timtin.state.Stored;
import org.timtin.state.Written;

/** The judgement sets that the service keeps. Several may change one at the same time. */
@ApplicationScoped
public class JudgementSets implements StoredSets {
  /** Most queries of a stored set; each is a record of its own. */
  public static final int MOST_QUERIES = 2_000;

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

  /** Longest id of a query in bytes of UTF-8: the engine keeps 512 for kind, key and id. */
  private static final int LONGEST_ID = 400;

  private final JudgementSetStore store;
  private final Clock clock;

  public JudgementSets(JudgementSetStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * What a change did.
   *
   * @param created whether the set is new
   * @param added how many queries came into it
   * @param content the set after it
   */
  public record Changed(boolean created, int added, SetContent content) {}

  /** All sets by name, without their queries. */
  public List<Stored<JudgementSet>> all() {
    return store.all();
  }

  @Override
  public SetContent content(String name) {
    return content(header(name));
  }

  private SetContent content(Stored<JudgementSet> set) {
    return new SetContent(
        set.id(),
        set.content().description(),
        set.content().maxGrade(),
        set.created(),
        store.queries(set.content()).stream().map(Stored::content).toList());
  }

  /** The highest grade of a set's scale. */
  public int maxGrade(String name) {
    return header(name).content().maxGrade();
  }

  /** A query of a set. */
  public Optional<JudgedQuery> query(String name, String id) {
    return store.query(header(name).content(), id).map(Stored::content);
  }

  /**
   * Makes a set, or adds to one. Queries that are there already stay as they are.
   *
   * @throws BadInput when the name cannot be one, a query is there with another text, or the scale
   *     is another one: grades would no longer mean what they meant
   */
  public Changed change(String name, SetChange change) {
    if (!NAME.matcher(name).matches()) {
      throw new BadInput(
          "set",
          "the name of a judgement set must be 1 to 64 small letters, digits, dots, dashes or"
              + " underscores, a letter or digit first; this one is '"
              + name
              + "'");
    }
    checkIds(change.queries());
    while (true) {
      Optional<Stored<JudgementSet>> there = store.find(name);
      Optional<Stored<JudgementSet>> set =
          there.isEmpty() ? created(name, change) : described(there.get(), change);
      if (set.isPresent()) {
        return filled(name, set.get(), there.isEmpty(), change.queries());
      }
      // Somebody made it or deleted it between the look and the write: look again.
    }
  }

  /**
   * Adds queries to a set, none of which stays behind where it is deleted meanwhile, as long as the
   * engine answers.
   */
  private Changed filled(String name, Stored<JudgementSet> set, boolean made, QuerySet queries) {
    try {
      Changed changed = new Changed(made, add(set.content(), queries), content(set));
      store.dropIfGone(name, set.content());
      return changed;
    } catch (BadInput refused) {
      // Some may have been added before the one that is at fault.
      store.dropIfGone(name, set.content());
      throw refused;
    }
  }

  /** A new set; empty when somebody else made one of that name since. */
  private Optional<Stored<JudgementSet>> created(String name, SetChange change) {
    JudgementSet set =
        new JudgementSet(
            UUID.randomUUID().toString(),
            change.description().orElse(""),
            change.maxGrade().orElse(JudgementSet.USUAL_MAX_GRADE));
    return switch (store.create(name, set)) {
      case Written.Done<JudgementSet> done -> Optional.of(done.record());
      case Written.Changed<JudgementSet> changed -> Optional.empty();
    };
  }

  /** The set with its new description; empty when somebody changed or deleted it since. */
  private Optional<Stored<JudgementSet>> described(Stored<JudgementSet> seen, SetChange change) {
    JudgementSet set = seen.content();
    if (change.maxGrade().filter(grade -> grade != set.maxGrade()).isPresent()) {
      throw new BadInput(
          "max_grade",
          "the set has max_grade " + set.maxGrade() + ", and its grades keep their meaning");
    }
    JudgementSet next =
        new JudgementSet(set.key(), change.description().orElse(set.description()), set.maxGrade());
    if (next.equals(set)) {
      return Optional.of(seen);
    }
    return switch (store.replace(seen, next)) {
      case Written.Done<JudgementSet> done -> Optional.of(done.record());
      case Written.Changed<JudgementSet> changed -> Optional.empty();
    };
  }

  private int add(JudgementSet set, QuerySet queries) {
    Map<String, String> there = new HashMap<>();
    store.queries(set).forEach(query -> there.put(query.content().id(), query.content().text()));
    List<Query> added =
        queries.queries().stream().filter(query -> !there.containsKey(query.id())).toList();
    if (there.size() + added.size() > MOST_QUERIES) {
      throw new BadInput(
          "queries",
          "the set would have "
              + (there.size() + added.size())
              + " queries; the limit is "
              + MOST_QUERIES);
    }
    for (Query query : queries.queries()) {
      checkText(query, there.getOrDefault(query.id(), query.text()));
    }
    for (Query query : added) {
      switch (store.add(set, new JudgedQuery(query.id(), query.text(), List.of()))) {
        case Written.Done<JudgedQuery> done -> {
          // It is there now.
        }
        case Written.Changed<JudgedQuery> changed ->
            store
                .query(set, query.id())
                .ifPresent(other -> checkText(query, other.content().text()));
      }
    }
    return added.size();
  }

  private static void checkIds(QuerySet queries) {
    for (Query query : queries.queries()) {
      if (query.id().getBytes(java.nio.charset.StandardCharsets.UTF_8).length > LONGEST_ID) {
        throw new BadInput(
            "queries", "the id '" + query.id() + "' has more than " + LONGEST_ID + " bytes");
      }
    }
  }

  private static void checkText(Query query, String there) {
    if (!query.text().equals(there)) {
      throw new BadInput(
          "queries",
          "query "
              + query.id()
              + " is there with another text, '"
              + there
              + "', and was judged as that; give it another id");
    }
  }

  /**
   * Deletes a set with all its grades.
   *
   * @throws NoSuchSet when there is none of that name
   */
  public void delete(String name) {
    Stored<JudgementSet> seen = header(name);
    while (store.delete(seen) == Deletion.CHANGED) {
      seen = header(name);
    }
  }

  /** The moment that counts as now. */
  public java.time.Instant now() {
    return clock.instant();
  }

  private Stored<JudgementSet> header(String name) {
    return store.find(name).orElseThrow(() -> new NoSuchSet(name));
  }
}
