package org.timtin.state;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret that this service's tokens are signed with: 256 random bits, made once by whichever
 * instance on the cluster comes first, and read by all others. It lives with the rest of the
 * service's memory: tokens outlive a restart, and end with a restored backup from before the key.
 */
@ApplicationScoped
public class SigningKey {
  /**
   * The key in the store.
   *
   * @param secret base64
   */
  record Secret(String secret) {
    Secret {
      if (secret == null || Base64.getDecoder().decode(secret).length != BYTES) {
        throw new IllegalArgumentException("not a key of " + BYTES + " bytes");
      }
    }

    byte[] bytes() {
      return Base64.getDecoder().decode(secret);
    }

    /** A record's own would show the secret. */
    @Override
    public String toString() {
      return "Secret[...]";
    }
  }

  private static final Kind<Secret> KIND = new Kind<>("signing-key", Secret.class);
  private static final String ID = "tokens";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 32;

  private final StateStore store;
  private final AtomicReference<Optional<SecretKeySpec>> known =
      new AtomicReference<>(Optional.empty());

  public SigningKey(StateStore store) {
    this.store = store;
  }

  /** A fresh signer with the key; the key is read once. */
  Mac mac() {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key());
      return mac;
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }

  private SecretKeySpec key() {
    Optional<SecretKeySpec> there = known.get();
    if (there.isPresent()) {
      return there.get();
    }
    SecretKeySpec key = new SecretKeySpec(agreed().bytes(), ALGORITHM);
    known.set(Optional.of(key));
    return key;
  }

  private Secret agreed() {
    Optional<Stored<Secret>> found = store.find(KIND, ID);
    if (found.isPresent()) {
      return found.get().content();
    }
    byte[] fresh = new byte[BYTES];
    new SecureRandom().nextBytes(fresh);
    Secret mine = new Secret(Base64.getEncoder().encodeToString(fresh));
    return switch (store.create(KIND, ID, mine)) {
      case Written.Done<Secret> done -> done.record().content();
      // Another instance was first; its key is everybody's.
      case Written.Changed<Secret> changed ->
          store
              .find(KIND, ID)
              .orElseThrow(() -> new IllegalStateException("the signing key was deleted"))
              .content();
    };
  }
}
