package io.newswire.bench.torture.check;

import io.newswire.bench.torture.load.ArticleLedger;
import io.newswire.bench.torture.load.Ledger;
import io.newswire.index.setup.ElasticsearchConnection;
import io.newswire.kafka.RecordReader;
import io.newswire.kafka.TopicSnapshot;
import io.newswire.model.RejectedException;
import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Compares topics, index and deliveries with what was acknowledged. Call it while nothing is pushed
 * and no fault lasts. Not thread-safe.
 */
public final class Checker implements AutoCloseable {
  /** After so long without progress, what is missing counts as lost. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final Duration UNANSWERED = Duration.ofMinutes(10);

  /** The subject where a service did not answer. */
  private static final String SERVICE = "service";

  /** Between checks, or twice as long as one takes: they read all, and services need processors. */
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private static final Duration LINE = Duration.ofSeconds(20);

  private final NewswireConfig config;
  private final Ledger ledger;
  private final AlertReceiver receiver;
  private final Supplier<List<Instant>> clockChanges;
  private final EnrichedCheck enriched;
  private final AlertHistory alerts;
  private final RejectedCheck rejected;
  private final ElasticsearchConnection elasticsearch;
  private final Map<String, TopicSnapshot> topics = new HashMap<>();
  private final List<Violation> unreadable = new ArrayList<>();
  private DeliveryCheck deliveries = new DeliveryCheck(List.of(), 0, 0, 0);

  /**
   * Connects to Elasticsearch.
   *
   * @param config the addresses of Kafka and Elasticsearch
   * @param clockChanges when the clock of the HTTP server was set, until now
   */
  public Checker(
      NewswireConfig config,
      Ledger ledger,
      AlertReceiver receiver,
      Supplier<List<Instant>> clockChanges) {
    this.config = config;
    this.ledger = ledger;
    this.receiver = receiver;
    this.clockChanges = clockChanges;
    this.enriched = new EnrichedCheck(ledger);
    this.alerts = new AlertHistory(ledger);
    this.rejected = new RejectedCheck(ledger);
    this.elasticsearch = ElasticsearchConnection.open(config, config.elasticsearchUrl());
  }

  /**
   * Checks until there are no violations, or their number has not fallen for three minutes. A check
   * that fails because a service does not answer shows nothing: its time is not counted, up to ten
   * minutes in all.
   *
   * @param progress receives a line now and then while there are violations
   * @return the violations of the last check
   */
  public List<Violation> await(Consumer<String> progress) throws InterruptedException {
    List<Violation> found = attempt();
    int fewest = missing(found);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    long grace = UNANSWERED.toNanos();
    long line = System.nanoTime() + LINE.toNanos();
    long taken = 0;
    while (!found.isEmpty() && System.nanoTime() < deadline) {
      Thread.sleep(Math.max(PAUSE.toMillis(), TimeUnit.NANOSECONDS.toMillis(2 * taken)));
      if (System.nanoTime() > line) {
        progress.accept("%,d things are missing yet: %s".formatted(found.size(), found.get(0)));
        line = System.nanoTime() + LINE.toNanos();
      }
      long before = System.nanoTime();
      found = attempt();
      taken = System.nanoTime() - before;
      if (isUnanswered(found)) {
        long uncounted = Math.min(taken, grace);
        grace -= uncounted;
        deadline += uncounted;
      } else if (missing(found) < fewest) {
        fewest = missing(found);
        deadline = System.nanoTime() + PATIENCE.toNanos();
      }
    }
    return found;
  }

  private List<Violation> attempt() {
    try {
      return check();
    } catch (IOException | RuntimeException e) {
      return List.of(new Violation(Violation.Kind.WRONG, SERVICE, -1, e.toString()));
    }
  }

  /** The number of violations; the largest number if a service did not answer. */
  private static int missing(List<Violation> found) {
    return isUnanswered(found) ? Integer.MAX_VALUE : found.size();
  }

  private static boolean isUnanswered(List<Violation> found) {
    return found.stream().anyMatch(it -> it.subject().equals(SERVICE));
  }

  private List<Violation> check() throws IOException {
    List<AlertReceiver.Receipt> receipts = receiver.receipts();
    read(Topics.ENRICHED, enriched::read);
    read(Topics.ALERTS, alerts::read);
    read(Topics.REJECTED, rejected::read);
    deliveries = DeliveryCheck.of(receipts, alerts.deliverableByRule());
    List<Violation> found = new ArrayList<>(enriched.violations());
    found.addAll(unreadable);
    found.addAll(alerts.violations());
    found.addAll(rejected.violations());
    List<ArticleLedger> ordered = ordered();
    found.addAll(AlertCheck.violations(ordered, alerts.lastById()));
    found.addAll(deliveries.violations());
    found.addAll(
        IndexCheck.violations(
            ledger,
            ordered,
            alerts.lastById(),
            IndexedNews.read(new IndexScan(elasticsearch.client()))));
    return found;
  }

  private List<ArticleLedger> ordered() {
    List<Instant> changes = clockChanges.get();
    return ledger.articles().stream().filter(article -> article.isOrdered(changes)).toList();
  }

  private void read(String topic, RecordReader reader) {
    topics
        .computeIfAbsent(topic, name -> TopicSnapshot.since(config, name, Instant.EPOCH))
        .readToEnd(record -> read(record, reader));
  }

  private void read(ConsumerRecord<byte[], byte[]> record, RecordReader reader) {
    try {
      reader.read(record);
    } catch (RejectedException e) {
      String place = "%s %d:%d".formatted(record.topic(), record.partition(), record.offset());
      unreadable.add(new Violation(Violation.Kind.WRONG, "record", -1, place + ": " + e));
    }
  }

  /** The counts of the last check. */
  public CheckedCounts counts() {
    return new CheckedCounts(
        ledger.articles().size(),
        ledger.articles().size() - ordered().size(),
        ledger.acknowledgements(),
        ledger.visible().size(),
        enriched.records(),
        alerts.lastById().size(),
        deliveries.accepted(),
        deliveries.repeated(),
        deliveries.rewinds(),
        ledger.badAttempts().size());
  }

  @Override
  public void close() {
    topics.values().forEach(TopicSnapshot::close);
    elasticsearch.close();
  }
}
