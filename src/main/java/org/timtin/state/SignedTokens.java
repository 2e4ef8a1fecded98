package org.timtin.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;

/**
 * Opaque texts that the service hands out and takes back, such as cursors: signed with the
 * cluster's {@link SigningKey}, so that what comes back is what some instance handed out. Signed
 * and not encrypted: who holds one can read it.
 *
 * <p>A token is base64url of HMAC-SHA256 (RFC 2104) over the purpose, a zero byte and the JSON,
 * followed by that JSON.
 */
@ApplicationScoped
public class SignedTokens {
  /** Longest token in characters: within what an address may have. */
  public static final int LONGEST = 16_384;

  private static final int SIGNATURE_BYTES = 32;
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
  private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

  private final SigningKey key;
  private final ObjectMapper mapper;

  public SignedTokens(SigningKey key, ObjectMapper mapper) {
    this.key = key;
    this.mapper = mapper;
  }

  /**
   * Makes a token.
   *
   * @throws IllegalArgumentException when it would be longer than {@link #LONGEST}
   * @throws org.timtin.engine.EngineUnavailable when the key cannot be read for the first time
   */
  public <T> String seal(TokenType<T> type, T content) {
    byte[] json = json(content);
    byte[] signature = signature(type, json);
    byte[] token = Arrays.copyOf(signature, signature.length + json.length);
    System.arraycopy(json, 0, token, signature.length, json.length);
    String text = ENCODER.encodeToString(token);
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException("a token of " + text.length() + " characters");
    }
    return text;
  }

  /**
   * What a token carries; empty for anything but a token of this type that an instance on this
   * cluster sealed: tampered with, cut off, from elsewhere, of another type.
   *
   * @throws org.timtin.engine.EngineUnavailable when the key cannot be read for the first time
   */
  public <T> Optional<T> open(TokenType<T> type, String text) {
    Optional<byte[]> token = decoded(text);
    if (token.isEmpty() || token.get().length <= SIGNATURE_BYTES) {
      return Optional.empty();
    }
    byte[] signature = Arrays.copyOf(token.get(), SIGNATURE_BYTES);
    byte[] json = Arrays.copyOfRange(token.get(), SIGNATURE_BYTES, token.get().length);
    if (!MessageDigest.isEqual(signature, signature(type, json))) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(mapper.readValue(json, type.type()));
    } catch (IOException e) {
      // Signed by us, so by another version of the service, which kept something else in it.
      return Optional.empty();
    }
  }

  private static Optional<byte[]> decoded(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      byte[] bytes = DECODER.decode(text);
      // Base64 has several writings of the same bytes; only ours is a token.
      return ENCODER.encodeToString(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private byte[] signature(TokenType<?> type, byte[] json) {
    Mac mac = key.mac();
    mac.update(type.purpose().getBytes(StandardCharsets.UTF_8));
    mac.update((byte) 0);
    return mac.doFinal(json);
  }

  private byte[] json(Object content) {
    try {
      return mapper.writeValueAsBytes(content);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a token's content cannot be written as JSON", e);
    }
  }
}
