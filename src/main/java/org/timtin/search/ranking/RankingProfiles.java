package org.timtin.search.ranking;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.timtin.BadInput;

/**
 * The ranking profiles by name: those of {@code mappings/ranking}, and those of a folder of the
 * operator's own, which may replace them.
 */
@Singleton
public class RankingProfiles {
  /** What a search uses that names none. */
  public static final String DEFAULT = "default";

  private static final List<String> BUILT_IN = List.of(DEFAULT, "words");
  private static final String SUFFIX = ".json";
  private static final int SHOWN_HASH_DIGITS = 6;

  private final Map<String, RankingProfile> profiles = new TreeMap<>();

  /**
   * Reads all profiles.
   *
   * @throws IllegalArgumentException when one has an error; the message names file, line and field
   */
  @Inject
  public RankingProfiles(RankingConfig config) {
    this(config.folder());
  }

  RankingProfiles(Optional<Path> own) {
    BUILT_IN.forEach(name -> profiles.put(name, builtIn(name)));
    own.ifPresent(this::readFolder);
  }

  /**
   * The profile of a name.
   *
   * @throws BadInput when there is none
   */
  public RankingProfile named(String name) {
    RankingProfile profile = profiles.get(name);
    if (profile == null) {
      throw new BadInput(
          "profile",
          "there is no profile '" + name + "'; known: " + String.join(", ", profiles.keySet()));
    }
    return profile;
  }

  /** All profiles in the order of their names. */
  public List<RankingProfile> all() {
    return List.copyOf(profiles.values());
  }

  /** A profile that comes with the service. */
  public static RankingProfile builtIn(String name) {
    String resource = "/mappings/ranking/" + name + SUFFIX;
    try (InputStream in = RankingProfiles.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the build left out " + resource);
      }
      return profile(name, "mappings/ranking/" + name + SUFFIX, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }

  private void readFolder(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(SUFFIX)).sorted().toList()) {
        String fileName = file.getFileName().toString();
        String name = fileName.substring(0, fileName.length() - SUFFIX.length());
        profiles.put(name, profile(name, file.toString(), Files.readAllBytes(file)));
      }
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "timtin.ranking.folder " + folder + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static RankingProfile profile(String name, String source, byte[] content) {
    RankingProfile.Weights weights = ProfileReader.read(source, content);
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      String digits = HexFormat.of().formatHex(hash).substring(0, SHOWN_HASH_DIGITS);
      return new RankingProfile(name, name + "@" + digits, weights);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
