package org.timtin.search;

import static org.timtin.engine.EngineCall.call;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.timtin.BadInput;
import org.timtin.annotate.Authority;
import org.timtin.annotate.NameLookup;
import org.timtin.annotate.Official;
import org.timtin.engine.ForSearches;
import org.timtin.index.ArticleIndex;

/** Whom the name of an official in a request means. */
@ApplicationScoped
public class OfficialNames {
  // Of a family name that hundreds bear the rest would help nobody.
  private static final int MOST_CANDIDATES = 20;

  private final ElasticsearchClient client;
  private final Authority authority;
  private final NameLookup lookup;

  public OfficialNames(
      @ForSearches ElasticsearchClient client, Authority authority, NameLookup lookup) {
    this.client = client;
    this.authority = authority;
    this.lookup = lookup;
  }

  /**
   * The key of an official given by key, label, alias or a part of the name ({@code ông Tập}). A
   * name that no list knows is the key of whoever may bear it: people are also found in articles.
   *
   * @param parameter to be blamed
   * @throws BadInput when the name can be several people's, naming them, or is no name
   */
  public String key(String parameter, String name) {
    if (authority.isKey(name)) {
      return name;
    }
    String own = Official.keyOf(lookup.bare(name));
    if (own.isEmpty()) {
      throw new BadInput(parameter, "'" + name + "' is no name of an official");
    }
    Set<String> candidates = lookup.candidates(name);
    // A facet's own value means itself, though a list may know somebody by the same name.
    boolean listed = name.equals(own) && !candidates.isEmpty() && isCarried(own);
    if (candidates.isEmpty() || listed) {
      return own;
    }
    if (candidates.size() > 1) {
      throw new BadInput(parameter, "'" + name + "' can be several people: " + listed(candidates));
    }
    return candidates.iterator().next();
  }

  /** Whether a list knows the key, or an article names the person. */
  public boolean isKnown(String key) {
    return authority.isKey(key) || isCarried(key);
  }

  /** What to say of selected officials whom no list knows. */
  List<String> notes(List<String> selected) {
    List<String> notes = new ArrayList<>();
    for (String key : selected) {
      if (!isKnown(key)) {
        notes.add("no list knows the official '" + key + "', and no article names such a person");
      } else if (!authority.isKey(key)) {
        Set<String> others = lookup.candidates(key);
        if (!others.isEmpty()) {
          notes.add(
              "'" + key + "' is somebody here whom no list knows; not meant: " + listed(others));
        }
      }
    }
    return notes;
  }

  private boolean isCarried(String key) {
    return call(() ->
                client.search(
                    search ->
                        search
                            .index(ArticleIndex.ALIAS)
                            .size(0)
                            .terminateAfter(1L)
                            .query(q -> q.term(t -> t.field(Facet.OFFICIAL.field()).value(key))),
                    Void.class))
            .hits()
            .total()
            .value()
        > 0;
  }

  private String listed(Set<String> keys) {
    String first =
        keys.stream()
            .sorted()
            .limit(MOST_CANDIDATES)
            .map(key -> key + " (" + authority.label(key).orElse(key) + ")")
            .collect(Collectors.joining(", "));
    int more = keys.size() - MOST_CANDIDATES;
    return more > 0 ? first + " and " + more + " more" : first;
  }
}
