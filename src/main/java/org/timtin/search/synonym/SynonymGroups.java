package org.timtin.search.synonym;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.timtin.search.query.Syllable;

/** Which names have further forms: those of the service's file and of the operator's own. */
@Singleton
public class SynonymGroups {
  /**
   * A form that somebody may type.
   *
   * @param text as the file writes it
   * @param others the forms that it finds, too
   */
  record Form(String text, List<String> others) {}

  private final Map<String, Form> typed = new HashMap<>();
  private final Map<String, Form> folded = new HashMap<>();
  private final int longest;

  /**
   * Reads the files.
   *
   * @throws IllegalArgumentException with every error of a file, one a line, each with its place
   * @throws java.io.UncheckedIOException when the operator's file cannot be read
   */
  @Inject
  public SynonymGroups(SearchConfig config) {
    this(SynonymReader.builtIn(), config.synonyms().map(SynonymReader::own).orElseGet(List::of));
  }

  public SynonymGroups(List<SynonymLine> builtIn, List<SynonymLine> own) {
    Set<String> replaced = new HashSet<>();
    own.forEach(line -> line.forms().forEach(form -> replaced.add(SynonymKey.typed(form))));
    builtIn.stream()
        .filter(line -> line.forms().stream().map(SynonymKey::typed).noneMatch(replaced::contains))
        .forEach(this::add);
    own.forEach(this::add);
    Set<String> ambiguous = new HashSet<>();
    typed.values().forEach(form -> addFolded(form, ambiguous));
    folded.keySet().removeAll(ambiguous);
    longest = typed.keySet().stream().mapToInt(SynonymKey::length).max().orElse(0);
  }

  /** No synonyms at all. */
  public static SynonymGroups none() {
    return new SynonymGroups(List.of(), List.of());
  }

  /** The form with this {@link SynonymKey#typed key}. */
  public Optional<Form> typed(String key) {
    return Optional.ofNullable(typed.get(key));
  }

  /** The one form with this {@link SynonymKey#folded key} that can be meant without diacritics. */
  Optional<Form> folded(String key) {
    return Optional.ofNullable(folded.get(key));
  }

  /** Most syllables of a form. */
  int longest() {
    return longest;
  }

  /** Whether a form means something else once its diacritics are gone: one bare syllable does. */
  static boolean isLoneSyllable(String foldedKey) {
    return SynonymKey.length(foldedKey) == 1 && Syllable.isBare(foldedKey);
  }

  private void add(SynonymLine line) {
    for (String form : line.forms()) {
      List<String> others =
          Stream.concat(line.forms().stream(), line.found().stream())
              .filter(other -> !other.equals(form))
              .toList();
      typed.put(SynonymKey.typed(form), new Form(form, others));
    }
  }

  private void addFolded(Form form, Set<String> ambiguous) {
    String key = SynonymKey.folded(form.text());
    if (isLoneSyllable(key)) {
      return;
    }
    Form earlier = folded.putIfAbsent(key, form);
    // Forms of one group may fold to one key; they find the same.
    if (earlier != null && !sameGroup(earlier, form)) {
      ambiguous.add(key);
    }
  }

  private static boolean sameGroup(Form one, Form other) {
    List<String> first = new ArrayList<>(one.others());
    first.add(one.text());
    List<String> second = new ArrayList<>(other.others());
    second.add(other.text());
    return new HashSet<>(first).equals(new HashSet<>(second));
  }
}
