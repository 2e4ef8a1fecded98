package org.timtin.search.ranking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Weights as JSON, in the form of the files of {@code mappings/ranking}. */
public final class ProfileJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();
  private static final int SHOWN_HASH_DIGITS = 6;

  private ProfileJson() {}

  /** The file that these weights could have been read from. */
  public static ObjectNode of(RankingProfile.Weights weights) {
    return MAPPER.valueToTree(weights);
  }

  /**
   * A profile of weights that differ from those of another in some numbers.
   *
   * @param name of the new profile
   * @param base whose weights hold where nothing else is said
   * @param overrides the numbers that differ, in the form of a profile's file
   * @throws IllegalArgumentException naming the field that cannot be
   */
  public static RankingProfile changed(
      String name, RankingProfile.Weights base, ObjectNode overrides) {
    ObjectNode changed = of(base);
    merge(changed, overrides);
    return profile(name, changed);
  }

  /**
   * A profile of given weights.
   *
   * @param weights in the form of a profile's file
   * @throws IllegalArgumentException naming the field that cannot be
   */
  public static RankingProfile profile(String name, ObjectNode weights) {
    RankingProfile.Weights read =
        ProfileReader.read(name, weights.toString().getBytes(StandardCharsets.UTF_8));
    String digits = hash(read).substring(0, SHOWN_HASH_DIGITS);
    return new RankingProfile(name, name + "@" + digits, read);
  }

  /** SHA-256 of the weights, however their file was laid out. */
  public static String hash(RankingProfile.Weights weights) {
    try {
      byte[] content = of(weights).toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static void merge(ObjectNode into, ObjectNode overrides) {
    overrides
        .properties()
        .forEach(
            member -> {
              JsonNode there = into.path(member.getKey());
              if (there instanceof ObjectNode object
                  && member.getValue() instanceof ObjectNode own) {
                merge(object, own);
              } else {
                into.set(member.getKey(), member.getValue());
              }
            });
  }
}
