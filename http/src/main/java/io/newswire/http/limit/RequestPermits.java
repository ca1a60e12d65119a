package io.newswire.http.limit;

import io.javalin.http.HttpResponseException;
import java.util.Map;

/**
 * A limited number of places for requests that hold a thread. Fewer than the server has threads, so
 * that some are left for {@code /health} and for refusals. Thread-safe.
 */
public final class RequestPermits {
  private static final int TOO_MANY = 429;

  private final FairShares shares;
  private final String refusal;

  /**
   * So many free places.
   *
   * @param refusal what a client is told that gets none
   */
  public RequestPermits(int number, String refusal) {
    shares = new FairShares(number);
    this.refusal = refusal;
  }

  /** A place that is held until it is closed, once. */
  public interface Place extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Takes a place.
   *
   * @param owner whose share it counts for
   * @throws HttpResponseException 429 if there is none for this owner
   */
  public Place take(String owner) {
    if (!shares.take(owner, 1)) {
      throw new HttpResponseException(TOO_MANY, refusal, Map.of());
    }
    return () -> shares.giveBack(owner, 1);
  }
}
