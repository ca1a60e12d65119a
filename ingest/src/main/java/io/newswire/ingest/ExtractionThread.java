package io.newswire.ingest;

import io.newswire.ingest.extract.ArticleExtractor;
import io.newswire.kafka.Health;
import io.newswire.kafka.TransactionalClients;
import io.newswire.model.config.NewswireConfig;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Works through one session after the other until it is stopped. */
final class ExtractionThread implements Runnable {
  static final String GROUP = "newswire-extract";

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final NewswireConfig config;
  private final ArticleExtractor extractor;
  private final Health health;
  private final CountDownLatch stop;

  ExtractionThread(
      NewswireConfig config, ArticleExtractor extractor, Health health, CountDownLatch stop) {
    this.config = config;
    this.extractor = extractor;
    this.health = health;
    this.stop = stop;
  }

  @Override
  public void run() {
    try {
      while (!stopped(Duration.ZERO)) {
        try (ExtractionSession session = new ExtractionSession(config, extractor)) {
          while (!stopped(Duration.ZERO)) {
            session.work();
            report(session.sinceHeartbeat());
          }
        } catch (RuntimeException e) {
          health.bad(this, "extraction waits for Kafka: " + e);
          stopped(PAUSE);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Error e) {
      health.bad(this, "an extraction thread ended by " + e + ": start the service again");
      throw e;
    }
  }

  private boolean stopped(Duration wait) throws InterruptedException {
    return stop.await(wait.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void report(Duration sinceHeartbeat) {
    if (sinceHeartbeat.compareTo(TransactionalClients.SESSION) < 0) {
      health.good(this);
    } else {
      health.bad(
          this,
          "extraction waits for Kafka: no place in group %s at %s yet"
              .formatted(GROUP, config.kafkaBootstrapServers()));
    }
  }
}
