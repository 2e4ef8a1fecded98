package org.timtin.search;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * How hits are ordered, from {@code mappings/ranking}.
 *
 * @param version name and first digits of the content's SHA-256, {@code default@3f9a1c}
 * @param weights what the file says
 */
public record RankingProfile(String version, Weights weights) {
  /**
   * The numbers of a profile.
   *
   * @param fields weight of each text field
   * @param typedForm weight of the typed form where every form matches
   * @param bigrams weight of neighbouring words found as neighbours; orders hits and never admits
   *     one
   * @param requiredWords how many words of a query must be there
   */
  public record Weights(
      Map<String, Double> fields,
      @JsonProperty("typed_form") double typedForm,
      double bigrams,
      @JsonProperty("required_words") RequiredWords requiredWords) {}

  /**
   * How many words of a query must be there.
   *
   * @param allUpTo up to this many words, all of them
   * @param shareBeyond of more words, this share, rounded up
   */
  public record RequiredWords(
      @JsonProperty("all_up_to") int allUpTo, @JsonProperty("share_beyond") double shareBeyond) {

    /** How many of so many words must be there. */
    public int of(int words) {
      return words <= allUpTo ? words : Math.max(allUpTo, (int) Math.ceil(words * shareBeyond));
    }
  }

  private static final int SHOWN_HASH_DIGITS = 6;

  /** Reads the profile of the given name from the class path. */
  public static RankingProfile named(String name) {
    String resource = "/mappings/ranking/" + name + ".json";
    try (InputStream in = RankingProfile.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the build left out " + resource);
      }
      byte[] content = in.readAllBytes();
      Weights weights =
          new ObjectMapper()
              .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
              .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
              .readValue(content, Weights.class);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      String digits = HexFormat.of().formatHex(hash).substring(0, SHOWN_HASH_DIGITS);
      return new RankingProfile(name + "@" + digits, weights);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
