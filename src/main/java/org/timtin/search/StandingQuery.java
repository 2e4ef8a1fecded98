package org.timtin.search;

import java.util.List;
import java.util.Objects;
import org.timtin.search.query.AccentMode;

/**
 * A search whose meaning does not change with what is in the index: names are resolved, keystrokes
 * are repaired or not, and words that match nothing as typed are not matched in another form
 * instead.
 *
 * @param text the words; blank for all articles
 * @param accents how diacritics are understood
 * @param repaired words that are read otherwise than typed
 * @param names whom and what names behind prefixes in the words mean
 * @param selection what narrows it beside the words
 * @param profile name of the ranking profile, which says how many of many words must be there
 * @param view what each hit shows
 */
public record StandingQuery(
    String text,
    AccentMode accents,
    List<Repaired> repaired,
    List<NamedValue> names,
    Selection selection,
    String profile,
    HitView view) {

  public StandingQuery {
    Objects.requireNonNull(text);
    Objects.requireNonNull(accents);
    Objects.requireNonNull(selection);
    Objects.requireNonNull(profile);
    Objects.requireNonNull(view);
    repaired = List.copyOf(repaired);
    names = List.copyOf(names);
  }
}
