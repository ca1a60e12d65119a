package io.newswire.ingest.file;

import io.newswire.ingest.RawPublisher;
import io.newswire.model.RawDocument;
import io.newswire.model.RejectedException;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * The documents of files on their way to {@code news.raw}: a bounded number and size of them at
 * once. Publishing is for one thread; the answers come in others.
 */
public final class DocumentPublisher {
  private static final int KIB = 1 << 10;
  private static final int AT_ONCE_KIB = 32 << 10;
  private static final int LEAST_KIB = 128;

  private final RawPublisher publisher;
  private final Consumer<String> problems;
  private final Semaphore places = new Semaphore(AT_ONCE_KIB);
  private final AtomicLong acknowledged = new AtomicLong();
  private final AtomicReference<Throwable> outage = new AtomicReference<>();

  /**
   * The publisher stays its owner's, who closes it.
   *
   * @param problems takes each document that is refused for good, with its place
   */
  public DocumentPublisher(RawPublisher publisher, Consumer<String> problems) {
    this.publisher = publisher;
    this.problems = problems;
  }

  /**
   * Publishes one; waits where too much is under way.
   *
   * @param place where it was found, for people
   * @param step done when Kafka has it, or never will
   */
  public void publish(String place, RawDocument document, Watermark.Step step) {
    int kib = document.content().length / KIB;
    int needed = Math.min(AT_ONCE_KIB, Math.max(LEAST_KIB, kib));
    places.acquireUninterruptibly(needed);
    publisher
        .publish(document)
        .whenComplete(
            (position, error) -> {
              answered(place, error, step);
              places.release(needed);
            });
  }

  private void answered(String place, Throwable error, Watermark.Step step) {
    if (error == null) {
      acknowledged.incrementAndGet();
      step.done();
    } else if (cause(error) instanceof RejectedException rejected) {
      problems.accept(place + ": " + rejected.getMessage());
      step.done();
    } else {
      outage.compareAndSet(null, cause(error));
    }
  }

  /** Returns when Kafka has answered for all. */
  public void finish() {
    places.acquireUninterruptibly(AT_ONCE_KIB);
    places.release(AT_ONCE_KIB);
  }

  /** How many Kafka has. */
  public long acknowledged() {
    return acknowledged.get();
  }

  /** Why Kafka did not take a document; empty while it takes all. */
  public Optional<Throwable> outage() {
    return Optional.ofNullable(outage.get());
  }

  private static Throwable cause(Throwable error) {
    return error instanceof CompletionException && error.getCause() != null
        ? error.getCause()
        : error;
  }
}
