package io.newswire.launcher.api;

import io.javalin.http.HttpResponseException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.core5.http.HttpStatus;

/**
 * Work for single requests that costs much: only so much of it at a time, and none for longer than
 * its deadline. Thread-safe.
 */
final class LimitedCalls implements AutoCloseable {
  private final String what;
  private final Duration deadline;
  private final ExecutorService threads;

  /**
   * Starts nothing yet.
   *
   * @param what such as {@code reading the topics}; part of messages
   * @param most how many calls at a time
   * @param deadline when a call is interrupted
   */
  LimitedCalls(String what, int most, Duration deadline) {
    this.what = what;
    this.deadline = deadline;
    threads =
        new ThreadPoolExecutor(
            0,
            most,
            1,
            TimeUnit.MINUTES,
            new SynchronousQueue<>(),
            task -> {
              Thread thread = new Thread(task, what.replace(' ', '-'));
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Makes a call, and throws what it throws.
   *
   * @param remedy what to do if it takes too long
   * @throws HttpResponseException 429 if too many run; 503 after the deadline
   */
  <T> T make(String remedy, Callable<T> call) {
    Future<T> running = start(call);
    try {
      return running.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      running.cancel(true);
      throw refusal(
          HttpStatus.SC_SERVICE_UNAVAILABLE,
          "%s takes longer than %d s; %s".formatted(what, deadline.toSeconds(), remedy));
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      running.cancel(true);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private <T> Future<T> start(Callable<T> call) {
    try {
      return threads.submit(call);
    } catch (RejectedExecutionException e) {
      throw refusal(
          HttpStatus.SC_TOO_MANY_REQUESTS,
          what + " is done for as many requests as may ask for it at a time; ask again soon");
    }
  }

  private static HttpResponseException refusal(int status, String message) {
    return new HttpResponseException(status, message, Map.of());
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
