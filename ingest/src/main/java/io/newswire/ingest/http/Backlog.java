package io.newswire.ingest.http;

import io.javalin.http.HttpResponseException;
import io.newswire.http.limit.FairShares;
import io.newswire.model.config.NewswireConfig;
import java.time.Duration;
import org.apache.hc.core5.http.HttpStatus;

/**
 * What is received and waits for Kafka: a bounded number of documents and bytes, so that a slow
 * Kafka fills no memory and holds no thread that others need. Nobody can fill it alone, see {@link
 * FairShares}. Thread-safe.
 */
final class Backlog {
  private static final int MAX_DOCUMENTS = 256;
  private static final long MIN_BYTES = 48 << 20;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final FairShares documents = new FairShares(MAX_DOCUMENTS);
  private final FairShares bytes;
  private String outage;

  Backlog(NewswireConfig config) {
    bytes = new FairShares(Math.max(MIN_BYTES, 2L * config.maxDocumentBytes()));
  }

  /** A document's place, from before any of it is in memory until Kafka has answered. */
  final class Place implements AutoCloseable {
    private final String owner;
    private long held;
    private boolean closed;

    private Place(String owner) {
      this.owner = owner;
    }

    /**
     * Makes room for the document, and waits for it some seconds.
     *
     * @param size in bytes, as far as it is known; the largest it may have where it is not
     * @throws HttpResponseException 429 or 503 if there is no room for it
     */
    void reserve(long size) {
      synchronized (Backlog.this) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!bytes.take(owner, size)) {
          long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
          if (left <= 0) {
            throw full();
          }
          await(left);
        }
        held += size;
      }
    }

    /** Gives back what the document turned out not to need. */
    void shrinkTo(long size) {
      synchronized (Backlog.this) {
        bytes.giveBack(owner, held - size);
        held = size;
        Backlog.this.notifyAll();
      }
    }

    @Override
    public void close() {
      synchronized (Backlog.this) {
        if (!closed) {
          closed = true;
          documents.giveBack(owner, 1);
          bytes.giveBack(owner, held);
          Backlog.this.notifyAll();
        }
      }
    }
  }

  /**
   * A place for one more document.
   *
   * @param owner whose share it counts for
   * @throws HttpResponseException 429 if Kafka is slow and too many wait, 503 if it is gone
   */
  synchronized Place take(String owner) {
    if (!documents.take(owner, 1)) {
      throw full();
    }
    return new Place(owner);
  }

  /** As {@link #take(String)}, and waits some seconds for the place and the room. */
  synchronized Place take(String owner, long size) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!documents.take(owner, 1)) {
      long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
      if (left <= 0) {
        throw full();
      }
      await(left);
    }
    Place place = new Place(owner);
    try {
      place.reserve(size);
      return place;
    } catch (HttpResponseException e) {
      place.close();
      throw e;
    }
  }

  private void await(long millis) {
    try {
      wait(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** What Kafka said last: null if it took a document. */
  synchronized void answered(String newOutage) {
    outage = newOutage;
  }

  private HttpResponseException full() {
    return outage == null
        ? refusal(
            HttpStatus.SC_TOO_MANY_REQUESTS,
            "Kafka is slow, and too many documents wait for it: send it again later")
        : refusal(HttpStatus.SC_SERVICE_UNAVAILABLE, gone(outage));
  }

  static String gone(String outage) {
    return "Kafka did not take it, so send it again later: " + outage;
  }

  private static HttpResponseException refusal(int status, String reason) {
    return new HttpResponseException(status, reason);
  }
}
