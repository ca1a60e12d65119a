package io.newswire.launcher.api;

import io.javalin.http.HttpResponseException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.hc.core5.http.HttpStatus;

/**
 * An answer that all who ask at about the same time share. It is looked for at most once at a time,
 * and then used for a while; a failure too. Thread-safe.
 */
final class SharedAnswer<T> {
  private final String name;
  private final Duration goodFor;
  private final Duration patience;
  private final Supplier<T> question;
  private CompletableFuture<T> latest;
  private long askedAt;

  /**
   * Asks nothing yet.
   *
   * @param name of the thread that asks
   * @param goodFor how long after the question an answer is used
   * @param patience how long after the question its callers wait for the answer
   */
  SharedAnswer(String name, Duration goodFor, Duration patience, Supplier<T> question) {
    this.name = name;
    this.goodFor = goodFor;
    this.patience = patience;
    this.question = question;
  }

  /**
   * Returns the answer, or throws what the question threw.
   *
   * @throws TimeoutException if there is none in time
   */
  T get() throws TimeoutException {
    try {
      return ask().get(waitMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /**
   * As {@link #get}, for a request.
   *
   * @throws HttpResponseException 503 if there is no answer in time
   */
  T getForRequest() {
    try {
      return get();
    } catch (TimeoutException e) {
      throw new HttpResponseException(
          HttpStatus.SC_SERVICE_UNAVAILABLE,
          "no answer from Kafka and Elasticsearch for %d s; ask again a little later"
              .formatted(patience.toSeconds()),
          Map.of());
    }
  }

  /** Makes the next caller ask anew, because something was changed. */
  synchronized void forget() {
    latest = null;
  }

  private synchronized CompletableFuture<T> ask() {
    if (latest == null || latest.isDone() && sinceAsked().compareTo(goodFor) > 0) {
      askedAt = System.nanoTime();
      latest = CompletableFuture.supplyAsync(question, this::startThread);
    }
    return latest;
  }

  private synchronized long waitMillis() {
    return Math.max(0, patience.minus(sinceAsked()).toMillis());
  }

  private Duration sinceAsked() {
    return Duration.ofNanos(System.nanoTime() - askedAt);
  }

  private void startThread(Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
  }
}
