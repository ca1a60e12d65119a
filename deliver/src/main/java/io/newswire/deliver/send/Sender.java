package io.newswire.deliver.send;

import io.newswire.model.alert.Delivery;
import java.util.concurrent.CompletableFuture;

/** Sends to one destination. Used by many threads. */
public interface Sender {
  /**
   * Sends it once; returns at once, and does not throw. What is sent again has the same id, so that
   * who receives it can recognise a double.
   *
   * @return completes with what came of it, never exceptionally, and within a bounded time
   */
  CompletableFuture<DestinationAnswer> send(Delivery delivery);
}
