package org.timtin.experiment.definition;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.timtin.BadInput;
import org.timtin.search.query.AccentMode;
import org.timtin.search.ranking.ProfileJson;
import org.timtin.search.ranking.RankingProfile;
import org.timtin.search.ranking.RankingProfiles;

/** Reads which ranking profiles an experiment compares: named, changed in places, or whole. */
@ApplicationScoped
public class ContenderReader {
  /** Most profiles of an experiment. */
  public static final int MOST = 10;

  /** Longest name of an experiment or of one of its profiles in characters. */
  public static final int LONGEST_NAME = 100;

  private static final String PROFILES = "profiles";
  private static final Set<String> FIELDS =
      Set.of("name", "profile", "overrides", "weights", "accents");

  private final RankingProfiles profiles;

  public ContenderReader(RankingProfiles profiles) {
    this.profiles = profiles;
  }

  /** The profiles, at least one. */
  List<Contender> read(JsonPart root) {
    List<JsonNode> items = root.items(PROFILES, MOST);
    List<Contender> contenders = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < items.size(); i++) {
      String path = PROFILES + "[" + i + "]";
      Contender contender =
          items.get(i).isTextual()
              ? named(path, items.get(i).asText(), items.get(i).asText(), AccentMode.PREFER)
              : contender(JsonPart.part(path, items.get(i)));
      if (!names.add(contender.name())) {
        throw new BadInput(
            path,
            path + " is called " + contender.name() + ", as one before it is; give it a name");
      }
      contenders.add(contender);
    }
    if (contenders.isEmpty()) {
      throw new BadInput(
          PROFILES, "profiles is missing: an array of names or of {\"profile\": ..., ...}");
    }
    return contenders;
  }

  private Contender contender(JsonPart part) {
    part.only(FIELDS);
    AccentMode accents = accents(part);
    if (part.has("weights")) {
      if (part.has("profile") || part.has("overrides")) {
        throw new BadInput(
            part.path(), part.path() + " has weights, so it can have no profile and no overrides");
      }
      String name = name(part, part.text("name"));
      return new Contender(
          name, weights(part, name, "weights", RankingProfiles.DEFAULT, false), accents);
    }
    String profile = part.optionalText("profile").orElse(RankingProfiles.DEFAULT);
    if (!part.has("overrides")) {
      String name = name(part, part.optionalText("name").orElse(profile));
      return named(part.at("profile"), name, profile, accents);
    }
    String name = name(part, part.text("name"));
    return new Contender(name, weights(part, name, "overrides", profile, true), accents);
  }

  private Contender named(String path, String name, String profile, AccentMode accents) {
    return new Contender(name, known(path, profile), accents);
  }

  private RankingProfile known(String path, String profile) {
    try {
      return profiles.named(profile);
    } catch (BadInput unknown) {
      throw new BadInput(path, path + ": " + unknown.getMessage());
    }
  }

  private RankingProfile weights(
      JsonPart part, String name, String field, String base, boolean overrides) {
    JsonPart numbers = part.part(field).orElseThrow();
    try {
      return overrides
          ? ProfileJson.changed(name, known(part.at("profile"), base).weights(), numbers.object())
          : ProfileJson.profile(name, numbers.object());
    } catch (IllegalArgumentException refused) {
      // The reader of files names the file and a line before the field.
      String message = refused.getMessage().replaceFirst("^.*?:\\d+: ", "");
      throw new BadInput(numbers.path(), numbers.path() + ": " + message);
    }
  }

  private static String name(JsonPart part, String name) {
    if (name.length() > LONGEST_NAME) {
      throw new BadInput(
          part.at("name"), part.at("name") + " is longer than " + LONGEST_NAME + " characters");
    }
    return name;
  }

  private static AccentMode accents(JsonPart part) {
    String accents = part.optionalText("accents").orElse("prefer");
    for (AccentMode mode : AccentMode.values()) {
      if (mode.name().toLowerCase(Locale.ROOT).equals(accents)) {
        return mode;
      }
    }
    throw new BadInput(
        part.at("accents"), part.at("accents") + " must be prefer, ignore or strict");
  }
}
