package org.timtin.story;

import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import com.dynatrace.hash4j.similarity.SuperMinHashVersion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A text's shingles in {@value #COMPONENTS} bytes, from which the Jaccard similarity of two texts
 * is estimated: the number of shingles that both have over the number that either has. The same on
 * every machine and JVM.
 *
 * <p>SuperMinHash (Otmar Ertl, 2017): each component of two signatures is equal with a probability
 * that is the similarity, so the estimate has a standard error of at most {@code sqrt(J (1 - J) /
 * 96)}, .051 at a similarity of .5; of short texts less.
 */
public final class Signature {
  /** Fewer shingles than this are too little to tell a copy from a set phrase. */
  public static final int FEWEST_SHINGLES = 12;

  /** Components of one byte each. */
  static final int COMPONENTS = 96;

  /**
   * Texts with an equal band are looked at; so two of a similarity J are with a probability of 1 -
   * (1 - J^3)^24: .96 at .5, .997 at .6.
   */
  static final int BANDS = 24;

  private static final int ROWS = 3;
  private static final int VALUES = 256;
  // The version is part of what is stored: another one needs a rebuild.
  private static final SimilarityHashPolicy POLICY =
      SimilarityHashing.superMinHash(COMPONENTS, Byte.SIZE, SuperMinHashVersion.V1);

  private final byte[] components;

  private Signature(byte[] components) {
    this.components = components;
  }

  /** The signature of an article's texts; empty where they are too short. */
  public static Optional<Signature> of(String title, String summary, String body) {
    long[] shingles = Shingles.of(List.of(title, summary, body));
    return shingles.length < FEWEST_SHINGLES
        ? Optional.empty()
        : Optional.of(
            new Signature(POLICY.createHasher().compute(ElementHashProvider.ofValues(shingles))));
  }

  /**
   * Reads back what {@link #text()} gave.
   *
   * @throws IllegalArgumentException when it is something else
   */
  public static Signature ofText(String text) {
    byte[] components = Base64.getUrlDecoder().decode(text);
    if (components.length != COMPONENTS) {
      throw new IllegalArgumentException(
          "a signature has " + COMPONENTS + " bytes, not " + components.length);
    }
    return new Signature(components);
  }

  /** As it is stored: Base64 with the letters for addresses. */
  public String text() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(components);
  }

  /** The estimated Jaccard similarity, from 0 to 1. */
  public double similarity(Signature other) {
    double equal = POLICY.getFractionOfEqualComponents(components, other.components);
    // Components of different shingles, too, are equal in one case of 256.
    return Math.max(0, (equal - 1.0 / VALUES) / (1 - 1.0 / VALUES));
  }

  /** Keys by which near copies are found: two that share none are not looked at. */
  public List<String> bands() {
    List<String> bands = new ArrayList<>(BANDS);
    for (int band = 0; band < BANDS; band++) {
      byte[] rows = Arrays.copyOfRange(components, band * ROWS, (band + 1) * ROWS);
      // Equal rows in different bands mean nothing: a letter tells the bands apart.
      bands.add((char) ('a' + band) + Base64.getUrlEncoder().encodeToString(rows));
    }
    return bands;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Signature signature && Arrays.equals(components, signature.components);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(components);
  }

  @Override
  public String toString() {
    return text();
  }
}
