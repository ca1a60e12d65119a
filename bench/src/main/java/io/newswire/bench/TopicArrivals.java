package io.newswire.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.model.Json;
import io.newswire.model.RejectedException;
import io.newswire.model.Topics;
import io.newswire.model.alert.Alert;
import io.newswire.model.config.NewswireConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Records the arrival of committed records on a topic, in its own thread. */
final class TopicArrivals implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(50);

  /** The time without a record after which a measurement fails. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final String topic;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Map<String, Long> nanosByKey = new ConcurrentHashMap<>();
  private final List<byte[]> values = new ArrayList<>();
  private final boolean keepValues;
  private final int warmUp;
  private final Function<ConsumerRecord<byte[], byte[]>, String> key;
  private final AtomicBoolean stop = new AtomicBoolean();
  private final Thread thread;
  private final long start = System.nanoTime();
  private long firstAt;
  private long first;
  private long lastAt = start;
  private long count;

  private TopicArrivals(
      NewswireConfig config,
      String topic,
      boolean keepValues,
      int warmUp,
      Function<ConsumerRecord<byte[], byte[]>, String> key) {
    this.topic = topic;
    this.keepValues = keepValues;
    this.warmUp = warmUp;
    this.key = key;
    Map<String, Object> settings = config.kafkaClient();
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    consumer.assign(
        consumer.partitionsFor(topic).stream()
            .map(info -> new TopicPartition(topic, info.partition()))
            .toList());
    consumer.seekToEnd(List.of());
    consumer.assignment().forEach(consumer::position);
    thread = new Thread(this::watch, "watch-" + topic);
    thread.start();
  }

  /** Watches a topic from its current end; no later record is missed when this returns. */
  static TopicArrivals on(NewswireConfig config, String topic) {
    return new TopicArrivals(config, topic, false, 0, TopicArrivals::key);
  }

  /** Likewise, without the first records in the rate. */
  static TopicArrivals on(NewswireConfig config, String topic, int warmUp) {
    return new TopicArrivals(config, topic, false, warmUp, TopicArrivals::key);
  }

  /** Likewise for alerts, keyed by their articles; the first of each article counts. */
  static TopicArrivals ofAlerts(NewswireConfig config) {
    return new TopicArrivals(config, Topics.ALERTS, false, 0, TopicArrivals::article);
  }

  private static String key(ConsumerRecord<byte[], byte[]> record) {
    return new String(record.key(), UTF_8);
  }

  private static String article(ConsumerRecord<byte[], byte[]> record) {
    try {
      return Json.read(record.value(), Alert.class).articleId();
    } catch (RejectedException e) {
      throw new BenchException("an alert cannot be read: " + e.getMessage(), e);
    }
  }

  /** Likewise, keeping the values of those behind the first records. */
  static TopicArrivals withValues(NewswireConfig config, String topic, int warmUp) {
    return new TopicArrivals(config, topic, true, warmUp, TopicArrivals::key);
  }

  private void watch() {
    while (!stop.get()) {
      ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
      if (!records.isEmpty()) {
        note(records, System.nanoTime());
      }
    }
    consumer.close();
  }

  private synchronized void note(ConsumerRecords<byte[], byte[]> records, long now) {
    for (ConsumerRecord<byte[], byte[]> record : records) {
      nanosByKey.putIfAbsent(key.apply(record), now);
      if (keepValues && count >= warmUp) {
        values.add(record.value());
      }
      count++;
    }
    lastAt = now;
    if (first == 0 && count > warmUp) {
      firstAt = now;
      first = count;
    }
    notifyAll();
  }

  /**
   * Waits for a number of records.
   *
   * @throws BenchException if none arrives for two minutes
   */
  synchronized Rate await(long wanted) {
    awaitCount(wanted);
    return Rate.between(start, firstAt, first - warmUp, lastAt, count - warmUp);
  }

  /**
   * Waits until so many records are there.
   *
   * @return how many there are
   * @throws BenchException as {@link #await} does
   */
  synchronized long awaitCount(long wanted) {
    while (count < wanted) {
      long before = count;
      try {
        wait(PATIENCE.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new BenchException("interrupted", e);
      }
      if (count == before) {
        throw new BenchException(
            "%d of %d records came on %s, and none for %s"
                .formatted(count, wanted, topic, PATIENCE));
      }
    }
    return count;
  }

  /** The values so far, in no order; only if they are kept. */
  synchronized List<byte[]> values() {
    return List.copyOf(values);
  }

  /** The number of records so far. */
  synchronized long count() {
    return count;
  }

  /** When a key first arrived, as {@link System#nanoTime}; null if it has not. */
  Long at(String key) {
    return nanosByKey.get(key);
  }

  @Override
  public void close() {
    stop.set(true);
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
