package io.newswire.ingest.http;

import io.javalin.http.HttpResponseException;
import io.newswire.model.config.NewswireConfig;
import java.time.Duration;
import java.util.Map;

/**
 * What is received and waits for Kafka: a bounded number of documents and bytes, so that a slow
 * Kafka fills no memory and holds no thread that others need. Thread-safe.
 */
final class Backlog {
  private static final int TOO_MANY = 429;
  private static final int UNAVAILABLE = 503;
  private static final int MAX_DOCUMENTS = 128;
  private static final long MIN_BYTES = 48 << 20;

  private final long maxBytes;
  private int documents;
  private long bytes;
  private String outage;

  Backlog(NewswireConfig config) {
    maxBytes = Math.max(MIN_BYTES, 2L * config.maxDocumentBytes());
  }

  /** A document's place, from before it is read until Kafka has answered. */
  final class Place implements AutoCloseable {
    private long held;
    private boolean closed;

    /**
     * So much more of the document is there.
     *
     * @throws HttpResponseException 429 or 503 if it is too much
     */
    void grow(long more) {
      synchronized (Backlog.this) {
        if (bytes + more > maxBytes) {
          throw full();
        }
        bytes += more;
        held += more;
      }
    }

    @Override
    public void close() {
      synchronized (Backlog.this) {
        if (!closed) {
          closed = true;
          documents--;
          bytes -= held;
          Backlog.this.notifyAll();
        }
      }
    }
  }

  /**
   * A place for one more document.
   *
   * @throws HttpResponseException 429 if Kafka is slow and too many wait, 503 if it is gone
   */
  synchronized Place take() {
    if (documents >= MAX_DOCUMENTS) {
      throw full();
    }
    documents++;
    return new Place();
  }

  /** As {@link #take} and {@link Place#grow}, and waits for room that long. */
  synchronized Place take(long size, Duration patience) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (documents >= MAX_DOCUMENTS || bytes + size > maxBytes) {
      long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
      if (left <= 0) {
        throw full();
      }
      wait(left);
    }
    Place place = take();
    place.grow(size);
    return place;
  }

  /** What Kafka said last: null if it took a document. */
  synchronized void answered(String newOutage) {
    outage = newOutage;
  }

  private HttpResponseException full() {
    return outage == null
        ? refusal(
            TOO_MANY, "Kafka is slow, and too many documents wait for it: send it again later")
        : refusal(UNAVAILABLE, gone(outage));
  }

  static String gone(String outage) {
    return "Kafka did not take it, so send it again later: " + outage;
  }

  private static HttpResponseException refusal(int status, String reason) {
    return new HttpResponseException(status, reason, Map.of());
  }
}
