package io.newswire.http.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Locale;

/**
 * The signatures that were accepted lately, so that none is accepted twice: whoever has seen a
 * request cannot send it again. Kept in this process for as long as a timestamp may be good, and
 * never pushed out by others: where there are too many, new ones are refused. Thread-safe.
 */
final class AcceptedSignatures {
  private static final int MOST = 500_000;
  private static final int FIRST_DIGITS = 32;

  private final int most;
  // A timestamp may be as far ahead when it is accepted as it may be behind when it is sent again.
  private final Cache<String, Boolean> accepted =
      Caffeine.newBuilder()
          .expireAfterWrite(Signature.TOLERANCE.multipliedBy(2).plusMinutes(1))
          .build();

  AcceptedSignatures() {
    this(MOST);
  }

  AcceptedSignatures(int most) {
    this.most = most;
  }

  /**
   * Accepts a signature that fits.
   *
   * @throws AccessException 401 if it was accepted before, 429 if too many were
   */
  void accept(String signature) {
    if (accepted.estimatedSize() >= most) {
      accepted.cleanUp();
      if (accepted.estimatedSize() >= most) {
        throw AccessException.tooMany(
            "too many signed requests in the last minutes: send it again later, signed anew");
      }
    }
    String key = signature.substring(0, FIRST_DIGITS).toLowerCase(Locale.ROOT);
    if (accepted.asMap().putIfAbsent(key, true) != null) {
      throw AccessException.unauthorized(
          "the request with this signature was accepted before: to send it again, sign it with a new"
              + " timestamp, or with a nonce");
    }
  }
}
