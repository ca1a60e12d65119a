package io.newswire.ingest.http;

import static io.newswire.ingest.http.RequestDocument.refusal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.newswire.http.JsonAnswer;
import io.newswire.http.access.Publisher;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.core5.http.HttpStatus;

/**
 * Gives a request that comes again with the same {@code Idempotency-Key} the answer it had, as the
 * IETF's draft of that header asks.
 *
 * <p>The latest answers are remembered for a day, in this process. One that is forgotten, or was
 * given by another process or before a restart, is no harm: the documents are published again, have
 * the same ids, and what did not change goes no further than {@code revise}. Only answers to what
 * was taken are remembered, so whatever failed can be sent again. Thread-safe.
 */
final class IdempotencyKeys {
  private static final String HEADER = "Idempotency-Key";
  private static final int LONGEST_KEY = 255;
  private static final int MAX_BYTES = 32 << 20;
  private static final int ENTRY_BYTES = 500;
  private static final Duration KEPT = Duration.ofDays(1);

  private final Map<Key, String> underWay = new HashMap<>();
  private final Cache<Key, Done> done =
      Caffeine.newBuilder()
          .maximumWeight(MAX_BYTES)
          .weigher((Key key, Done last) -> last.answer().body().length + ENTRY_BYTES)
          .expireAfterWrite(KEPT)
          .build();

  /** A publisher's key. */
  record Key(String publisher, String key) {}

  private record Done(String request, JsonAnswer answer) {}

  /**
   * The key of a request; empty if it has none.
   *
   * @throws HttpResponseException 400 if it is too long
   */
  static Optional<Key> key(Context context, Publisher publisher) {
    String key = context.header(HEADER);
    if (key == null || key.isBlank()) {
      return Optional.empty();
    }
    if (key.length() > LONGEST_KEY) {
      throw refusal(
          HttpStatus.SC_BAD_REQUEST,
          "%s has more than %d characters".formatted(HEADER, LONGEST_KEY));
    }
    return Optional.of(new Key(publisher.name(), key));
  }

  /**
   * A request begins; {@link #end} must follow where this is empty.
   *
   * @param request a fingerprint of all that it says
   * @return the answer it had before; empty if it is to be made
   * @throws HttpResponseException 409 if the same is under way; 422 if the key was another
   *     request's
   */
  synchronized Optional<JsonAnswer> begin(Key key, String request) {
    Done before = done.getIfPresent(key);
    String other = before == null ? underWay.get(key) : before.request();
    if (other != null && !other.equals(request)) {
      throw refusal(
          HttpStatus.SC_UNPROCESSABLE_CONTENT,
          "%s %s was used for another request: take a new key for each"
              .formatted(HEADER, key.key()));
    }
    if (before != null) {
      return Optional.of(before.answer());
    }
    if (other != null) {
      throw refusal(
          HttpStatus.SC_CONFLICT,
          "a request with %s %s is under way: ask again when it is answered"
              .formatted(HEADER, key.key()));
    }
    underWay.put(key, request);
    return Optional.empty();
  }

  /** The request is answered; null if it failed. */
  synchronized void end(Key key, JsonAnswer answer) {
    String request = underWay.remove(key);
    if (answer != null && answer.lasting()) {
      done.put(key, new Done(request, answer));
    }
  }

  /** Marks the answer as one that the client had before. */
  static void markReplayed(Context context) {
    context.header("Idempotent-Replayed", "true");
  }
}
