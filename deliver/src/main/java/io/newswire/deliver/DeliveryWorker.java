package io.newswire.deliver;

import io.newswire.deliver.destination.Destinations;
import io.newswire.deliver.queue.InFlightSends;
import io.newswire.deliver.send.Senders;
import io.newswire.kafka.StreamsJob;
import io.newswire.kafka.StreamsService;
import io.newswire.kafka.WakeUps;
import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import io.newswire.telemetry.HealthSource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Sends every alert to the destinations of its rule, each once and in order; a recall goes where
 * its match went. Several workers share the destinations; a destination that is slow or away delays
 * no other, and gets all of it when it is back.
 *
 * <p>What was taken by a destination in the moment of a crash, or of another worker joining, is
 * sent again with the same id. What a destination refuses, or does not take for too long, goes to
 * {@code news.rejected}.
 */
public final class DeliveryWorker implements HealthSource, AutoCloseable {
  /** Its consumer group is {@code newswire-} and this. */
  private static final String STAGE = "deliver";

  private static final Duration COMMIT_INTERVAL = Duration.ofMillis(50);
  private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(10);

  private final InFlightSends inFlightSends = new InFlightSends();
  private final Senders senders;
  private final StreamsService service;

  /**
   * Prepares the service; nothing runs before {@link #start()}.
   *
   * @param config with {@code kafka.bootstrap.servers}
   * @throws org.apache.kafka.common.config.ConfigException if a destination of it cannot be used
   * @throws io.newswire.kafka.StreamsStartException if another delivery uses the same {@code
   *     data.dir}
   */
  public DeliveryWorker(NewswireConfig config) {
    new Destinations(config).check();
    senders = new Senders(config);
    WakeUps wakeUps = new WakeUps();
    DeliverySettings deliverySettings =
        new DeliverySettings(
            senders::find,
            new DigestBuilder(config.maxMessageBytes() / 2),
            config.deliverRetryMax(),
            config.deliverGiveUp(),
            inFlightSends,
            wakeUps);
    service =
        new StreamsService(
            new StreamsJob(
                config,
                DeliveryTopology.build(deliverySettings, config.maxMessageBytes()),
                STAGE,
                "delivery",
                Topics.ALERTS,
                List.of(),
                Optional.empty(),
                config.deliverThreads(),
                COMMIT_INTERVAL,
                wakeUps));
  }

  /** Starts in the background; returns at once. */
  public void start() {
    service.start();
  }

  /**
   * Waits, however long Kafka is unavailable, until the start has succeeded or failed.
   *
   * @throws io.newswire.kafka.StreamsStartException if it cannot start
   */
  public void awaitStart() {
    service.awaitStart();
  }

  /**
   * Waits until alerts are taken.
   *
   * @throws IllegalStateException as {@link StreamsService#awaitRunning} does
   */
  public void awaitRunning(Duration timeout) {
    service.awaitRunning(timeout);
  }

  /** Why no alerts are taken, for people; empty while all is well. */
  @Override
  public Optional<String> problem() {
    return service.problem();
  }

  @Override
  public Optional<String> fatal() {
    return service.fatal();
  }

  @Override
  public Optional<String> notReady() {
    return service.notReady();
  }

  /** Waits a little for answers of destinations, then ends as {@link StreamsService#close()}. */
  @Override
  public void close() {
    try {
      inFlightSends.close(CLOSE_PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    service.close();
    senders.close();
  }
}
