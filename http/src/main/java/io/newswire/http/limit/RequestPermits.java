package io.newswire.http.limit;

import io.javalin.http.HttpResponseException;
import org.apache.hc.core5.http.HttpStatus;

/**
 * A limited number of places for requests that hold a thread. Fewer than the server has threads, so
 * that some are left for {@code /health} and for refusals. Thread-safe.
 */
public final class RequestPermits {
  private final FairShares shares;
  private final String refusal;

  /**
   * So many free places.
   *
   * @param refusal what a client is answered that gets none
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
      throw new HttpResponseException(HttpStatus.SC_TOO_MANY_REQUESTS, refusal);
    }
    return () -> shares.giveBack(owner, 1);
  }
}
