package io.newswire.index.write;

import io.newswire.index.setup.ElasticsearchConnection;
import io.newswire.kafka.Backoff;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Sends documents until each is written or refused, for as long as Elasticsearch is unavailable.
 */
final class RetryingBulkSender {
  private final BulkClient sender;
  private final Consumer<Duration> rest;
  private final Consumer<String> problem;

  /**
   * Makes a sender.
   *
   * @param rest waits before another attempt, or throws to give up
   * @param problem receives the reason why nothing can be written at present, and null when writes
   *     succeed
   */
  RetryingBulkSender(BulkClient sender, Consumer<Duration> rest, Consumer<String> problem) {
    this.sender = sender;
    this.rest = rest;
    this.problem = problem;
  }

  /** Sends documents; returns those that Elasticsearch refuses permanently. */
  List<Refusal> send(List<Task> bulk) {
    List<Refusal> refused = new ArrayList<>();
    Backoff backoff = ElasticsearchConnection.backoff();
    List<Task> open = bulk;
    while (!open.isEmpty()) {
      BulkResult result = sender.send(open);
      refused.addAll(result.refused());
      problem.accept(result.problem());
      open = result.unwritten();
      if (!open.isEmpty()) {
        rest.accept(backoff.next());
      }
    }
    return refused;
  }
}
