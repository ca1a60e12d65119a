package io.newswire.admin.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.admin.KafkaCall;
import io.newswire.kafka.TopicSnapshot;
import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Reads {@code news.alert-rules} to its end; each read after the first continues where the last one
 * ended. One thread reads; calls that come before a read begins share it. Thread-safe.
 */
public final class RuleLog implements AutoCloseable {
  private final NewswireConfig config;
  private final KnownDestinations destinations;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread reading = new Thread(task, "rule-log");
            reading.setDaemon(true);
            return reading;
          });
  private final Map<String, StoredRule> latest = new TreeMap<>();
  private TopicSnapshot topic;
  private CompletableFuture<List<StoredRule>> next;

  /**
   * Connects to Kafka when the rules are first asked for.
   *
   * @param destinations that rules may name
   */
  public RuleLog(NewswireConfig config, KnownDestinations destinations) {
    this.config = config;
    this.destinations = destinations;
  }

  /** Reads all rules once. */
  static List<StoredRule> read(NewswireConfig config, KnownDestinations destinations) {
    try (RuleLog log = new RuleLog(config, destinations)) {
      return log.all();
    }
  }

  /**
   * Returns all rules, sorted by name. A rule that cannot be used is among them.
   *
   * @throws io.newswire.admin.KafkaUnavailableException if Kafka does not answer within 20 s
   */
  public List<StoredRule> all() {
    return KafkaCall.make(config, "read " + Topics.ALERT_RULES, this::awaitRead);
  }

  private List<StoredRule> awaitRead() throws ExecutionException, InterruptedException {
    Duration patience = TopicSnapshot.PATIENCE;
    try {
      return nextRead().get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (java.util.concurrent.TimeoutException e) {
      throw new TimeoutException("no answer for %d s".formatted(patience.toSeconds()), e);
    }
  }

  /** A read that has begun may miss what its caller has just written. */
  private synchronized CompletableFuture<List<StoredRule>> nextRead() {
    if (next == null) {
      next = CompletableFuture.supplyAsync(this::read, thread);
    }
    return next;
  }

  private synchronized void beginRead() {
    next = null;
  }

  private List<StoredRule> read() {
    beginRead();
    if (topic != null && topic.isOfMissingTopic()) {
      closeTopic();
    }
    if (topic == null) {
      topic = TopicSnapshot.since(config, Topics.ALERT_RULES, Instant.EPOCH);
    }
    try {
      topic.readToEnd(this::take);
    } catch (TimeoutException e) {
      throw e;
    } catch (RuntimeException e) {
      // It may be behind records that were not taken: the next read begins anew.
      closeTopic();
      latest.clear();
      throw e;
    }
    return latest.values().stream()
        .sorted(Comparator.comparing(StoredRule::name, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  private void take(ConsumerRecord<byte[], byte[]> record) {
    String id = record.key() == null ? "" : new String(record.key(), UTF_8);
    if (record.value() == null || record.value().length == 0) {
      latest.remove(id);
    } else {
      latest.put(id, StoredRule.read(id, record.value(), destinations));
    }
  }

  private void closeTopic() {
    if (topic != null) {
      topic.close();
      topic = null;
    }
  }

  @Override
  public void close() {
    thread.execute(this::closeTopic);
    thread.shutdown();
  }
}
