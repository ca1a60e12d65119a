package io.newswire.launcher.api;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.newswire.http.access.AccessFilter;
import io.newswire.http.limit.RequestPermits;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.core5.http.HttpStatus;

/**
 * Work for single requests that costs much: only so much of it at a time, shared fairly by the
 * owners of the requests, and none is waited for longer than its deadline. Thread-safe.
 */
final class LimitedCalls implements AutoCloseable {
  private final String what;
  private final Duration deadline;
  private final RequestPermits permits;
  private final ExecutorService threads;

  /**
   * Starts nothing yet.
   *
   * @param what such as {@code reading the topics}; part of messages
   * @param most how many calls at a time
   * @param deadline when a call is interrupted; it holds its place until it ends
   */
  LimitedCalls(String what, int most, Duration deadline) {
    this.what = what;
    this.deadline = deadline;
    permits =
        new RequestPermits(
            most, what + " is done for as many requests as it may be; ask again a little later");
    threads =
        Executors.newCachedThreadPool(
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
  <T> T make(Context context, String remedy, Callable<T> call) {
    return make(AccessFilter.owner(context.req()), remedy, call);
  }

  /** As above, for the share of an owner. */
  <T> T make(String owner, String remedy, Callable<T> call) {
    RequestPermits.Place place = permits.take(owner);
    return await(threads.submit(() -> call(call, place)), remedy);
  }

  private static <T> T call(Callable<T> call, RequestPermits.Place place) throws Exception {
    try (place) {
      return call.call();
    }
  }

  private <T> T await(Future<T> running, String remedy) {
    try {
      return running.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      running.cancel(true);
      throw new HttpResponseException(
          HttpStatus.SC_SERVICE_UNAVAILABLE,
          "%s takes longer than %d s; %s".formatted(what, deadline.toSeconds(), remedy),
          Map.of());
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

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
