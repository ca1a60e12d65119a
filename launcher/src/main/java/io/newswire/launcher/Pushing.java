package io.newswire.launcher;

import io.newswire.ingest.RawPublisher;
import io.newswire.model.RawDocument;
import java.io.PrintWriter;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/** Documents on their way to {@code news.raw}: a bounded number at once, with what failed told. */
final class Pushing {
  private static final int AT_ONCE = 256;

  private final RawPublisher publisher;
  private final PrintWriter err;
  private final Semaphore places = new Semaphore(AT_ONCE);
  private final AtomicLong acknowledged = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();

  Pushing(RawPublisher publisher, PrintWriter err) {
    this.publisher = publisher;
    this.err = err;
  }

  /** Sends one; waits where too many are under way. */
  void push(RawDocument document) {
    places.acquireUninterruptibly();
    publisher
        .publish(document)
        .whenComplete(
            (position, error) -> {
              if (error == null) {
                acknowledged.incrementAndGet();
              } else {
                String name = document.file() == null ? "standard input" : document.file();
                fail(name + ": " + cause(error).getMessage());
              }
              places.release();
            });
  }

  /** Counts and tells a document that cannot be pushed. */
  void fail(String error) {
    failed.incrementAndGet();
    err.println("newswire: " + error);
    err.flush();
  }

  /** Returns when Kafka has answered for all. */
  void finish() {
    places.acquireUninterruptibly(AT_ONCE);
    places.release(AT_ONCE);
  }

  long acknowledged() {
    return acknowledged.get();
  }

  long failed() {
    return failed.get();
  }

  private static Throwable cause(Throwable error) {
    return error instanceof CompletionException && error.getCause() != null
        ? error.getCause()
        : error;
  }
}
