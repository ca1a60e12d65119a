package io.newswire.kafka;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/** Work that may hang while Kafka is unavailable, on a daemon thread. */
final class BackgroundTask {
  private BackgroundTask() {}

  /** Completes as the work does. */
  static <T> CompletableFuture<T> run(String name, Callable<T> work) {
    CompletableFuture<T> done = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                done.complete(work.call());
              } catch (Throwable e) {
                done.completeExceptionally(e);
              }
            },
            name);
    thread.setDaemon(true);
    thread.start();
    return done;
  }
}
