package org.timtin.annotate;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.timtin.annotate.Mention.Field;
import org.timtin.article.Article;
import org.timtin.article.Published;

/** Finds the countries and the officials that an article speaks of, with the words that say so. */
public final class Annotator {
  private final Countries countries;
  private final Authority authority;
  private final Lexicon lexicon;
  private final Gazetteer<List<CountryForm>> gazetteer;
  private final NameFinder names;
  private final OfficeFinder offices;
  private final CountryFinder countryFinder;
  private final OfficeHolders holders;

  /** An annotator over these lists; it keeps no state between articles and can be shared. */
  public Annotator(Countries countries, Authority authority) {
    this.countries = countries;
    this.authority = authority;
    this.lexicon = Lexicon.load();
    this.gazetteer = countries.gazetteer();
    this.names = new NameFinder(lexicon, authority);
    this.offices = new OfficeFinder(lexicon);
    this.countryFinder = new CountryFinder(lexicon);
    this.holders = new OfficeHolders(authority, lexicon);
  }

  /** An annotator over the lists that come with the service. */
  public static Annotator load() {
    return load(Optional.empty());
  }

  /**
   * An annotator over the lists that come with the service and somebody's own corrections.
   *
   * @param corrections the file of {@link Corrections}, if there is one
   * @throws IllegalArgumentException if the file has errors; the message names each of them
   */
  public static Annotator load(Optional<Path> corrections) {
    CorrectedLists lists =
        CorrectedLists.load(corrections.map(Corrections::read).orElseGet(Corrections::none));
    return new Annotator(lists.countries(), lists.authority());
  }

  /**
   * Annotates an article. Countries and officials that came with it are kept and stand first, in
   * the sender's order; they have no mention of their own unless the text names them too, which is
   * how a reader can tell them from those that were found.
   */
  public AnnotatedArticle annotate(Article article) {
    Annotations found =
        annotate(
            article.title(),
            article.summary(),
            article.body(),
            article.published().map(Published::day));
    Set<String> codes = new LinkedHashSet<>();
    article.countries().forEach(given -> countries.resolve(given).ifPresent(codes::add));
    codes.addAll(found.countries());
    Map<String, Official> people = new LinkedHashMap<>();
    article.officials().stream()
        .filter(given -> !Fold.slug(given).isEmpty())
        .map(this::given)
        .forEach(official -> people.putIfAbsent(official.key(), official));
    found.officials().forEach(official -> people.putIfAbsent(official.key(), official));
    return new AnnotatedArticle(
        article,
        new Annotations(
            List.copyOf(codes),
            List.copyOf(people.values()),
            found.inferred().stream()
                .filter(official -> !people.containsKey(official.key()))
                .toList(),
            found.mentions()));
  }

  private Official given(String name) {
    Set<String> keys = authority.resolve(name);
    return keys.size() == 1
        ? authority.entry(keys.iterator().next()).orElseThrow().official()
        : new Official(Fold.slug(name), name);
  }

  /**
   * Annotates the fields of an article; a name that one field gives in full is known in the others.
   *
   * @param day the day of publication in Hanoi, which tells namesakes in office from others
   */
  public Annotations annotate(String title, String summary, String body, Optional<LocalDate> day) {
    List<Passage> passages =
        List.of(
            new Passage(Field.TITLE, title, gazetteer),
            new Passage(Field.SUMMARY, summary, gazetteer),
            new Passage(Field.BODY, body, gazetteer));
    List<NameSpan> spans = new ArrayList<>();
    Map<NameSpan, Evidence> beside = new HashMap<>();
    List<Mention> mentions = new ArrayList<>();
    for (Passage passage : passages) {
      List<NameSpan> own = names.find(passage);
      spans.addAll(own);
      beside.putAll(offices.find(passage, own));
      mentions.addAll(countryFinder.find(passage, own));
    }
    Set<String> codes = mentions.stream().map(Mention::key).collect(Collectors.toSet());
    People people = new People(authority, lexicon, codes, day);
    people.join(spans, beside);
    Collection<Person> officials = people.officials();
    day.ifPresent(on -> mentions.addAll(holders(passages, spans, mentions, beside, officials, on)));
    return collect(officials, mentions);
  }

  /** Holders of offices without a name; an article that names the holder itself is believed. */
  private List<Mention> holders(
      List<Passage> passages,
      List<NameSpan> spans,
      List<Mention> countryMentions,
      Map<NameSpan, Evidence> beside,
      Collection<Person> officials,
      LocalDate day) {
    Map<String, Set<String>> taken = new HashMap<>();
    for (Person person : officials) {
      String key = person.official(authority).key();
      for (Person.Sighting seen : person.sightings()) {
        Optional.ofNullable(beside.get(seen.span()))
            .flatMap(office -> holders.seat(office.title(), seen.span()))
            .ifPresent(seat -> taken.computeIfAbsent(seat, k -> new LinkedHashSet<>()).add(key));
      }
    }
    List<Mention> found = new ArrayList<>();
    for (Passage passage : passages) {
      List<NameSpan> names = spans.stream().filter(span -> span.passage() == passage).toList();
      List<Mention> places =
          countryMentions.stream().filter(mention -> mention.field() == passage.field()).toList();
      found.addAll(holders.find(passage, names, places, taken, day));
    }
    return found;
  }

  private Annotations collect(Collection<Person> officials, List<Mention> mentions) {
    Map<String, Official> labels = new HashMap<>();
    for (Person person : officials) {
      Official official = person.official(authority);
      labels.putIfAbsent(official.key(), official);
      person
          .sightings()
          .forEach(seen -> mentions.add(seen.span().mention(official.key(), seen.rule())));
    }
    mentions.sort(Comparator.comparing(Mention::field).thenComparingInt(Mention::start));
    Set<String> codes = new LinkedHashSet<>();
    Map<String, Official> ordered = new LinkedHashMap<>();
    Set<String> inferred = new LinkedHashSet<>();
    for (Mention mention : mentions) {
      switch (mention.kind()) {
        case COUNTRY -> codes.add(mention.key());
        case OFFICIAL -> ordered.putIfAbsent(mention.key(), labels.get(mention.key()));
        case INFERRED -> inferred.add(mention.key());
      }
    }
    inferred.removeAll(ordered.keySet());
    return new Annotations(
        List.copyOf(codes),
        List.copyOf(ordered.values()),
        inferred.stream().map(key -> authority.entry(key).orElseThrow().official()).toList(),
        mentions);
  }
}
