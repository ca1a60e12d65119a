package io.newswire.launcher.api;

import io.newswire.admin.KafkaCall;
import io.newswire.admin.rules.KnownDestinations;
import io.newswire.admin.rules.RuleLog;
import io.newswire.admin.rules.RuleStore;
import io.newswire.kafka.TopicSnapshot;
import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.common.errors.TimeoutException;

/** The stored rules, which one request changes after another. Thread-safe. */
final class RuleAccess implements AutoCloseable {
  private final NewswireConfig config;
  private final KnownDestinations destinations;
  private final RuleLog log;
  private final RuleStore store;
  private final ReentrantLock changing = new ReentrantLock();

  RuleAccess(NewswireConfig config) {
    this.config = config;
    destinations = KnownDestinations.of(config);
    log = new RuleLog(config, destinations);
    store = new RuleStore(config, destinations, log);
  }

  NewswireConfig config() {
    return config;
  }

  KnownDestinations destinations() {
    return destinations;
  }

  RuleStore store() {
    return store;
  }

  /**
   * One change after another: each increments the version that the one before it wrote. A change
   * reads nothing from its client: others wait for it.
   *
   * @throws io.newswire.admin.KafkaUnavailableException if the changes before it wait for Kafka
   */
  void change(Runnable change) {
    KafkaCall.make(config, "change " + Topics.ALERT_RULES, this::awaitTurn);
    try {
      change.run();
    } finally {
      changing.unlock();
    }
  }

  private Void awaitTurn() throws InterruptedException {
    if (!changing.tryLock(TopicSnapshot.PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new TimeoutException("earlier changes have not ended");
    }
    return null;
  }

  @Override
  public void close() {
    log.close();
  }
}
