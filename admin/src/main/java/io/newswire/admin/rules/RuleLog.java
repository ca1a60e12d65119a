package io.newswire.admin.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.kafka.TopicSnapshot;
import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
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
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * What stands on {@code news.alert-rules}. A thread of its own reads it, further at each request;
 * requests that come while it reads share the next read. Thread-safe.
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

  public RuleLog(NewswireConfig config, KnownDestinations destinations) {
    this.config = config;
    this.destinations = destinations;
  }

  /**
   * All rules, the bad ones too, in order of their names.
   *
   * @throws KafkaException if Kafka does not answer within 20 seconds
   */
  public List<StoredRule> all() {
    try {
      return nextRead().get(TopicSnapshot.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (java.util.concurrent.TimeoutException e) {
      throw new TimeoutException(
          "no answer for %d s".formatted(TopicSnapshot.PATIENCE.toSeconds()));
    } catch (ExecutionException e) {
      throw e.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException(e);
    }
  }

  /** A read that is under way may have passed by what its caller has just written. */
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
    if (topic == null) {
      topic = TopicSnapshot.since(config, Topics.ALERT_RULES, Instant.EPOCH);
    }
    topic.readToEnd(this::take);
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
    }
  }

  @Override
  public void close() {
    thread.execute(this::closeTopic);
    thread.shutdown();
  }
}
