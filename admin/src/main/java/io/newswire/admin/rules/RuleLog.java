package io.newswire.admin.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.admin.KafkaCall;
import io.newswire.kafka.TopicSnapshot;
import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads {@code news.alert-rules} to its end; each call after the first reads only new records.
 * Thread-safe.
 */
public final class RuleLog implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(200);
  private static final int PATIENCE_MILLIS = (int) TimeUnit.SECONDS.toMillis(20);

  private final NewswireConfig config;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final KnownDestinations destinations;
  private final Map<String, StoredRule> latest = new TreeMap<>();

  /**
   * Connects to Kafka when the rules are first asked for.
   *
   * @param destinations that rules may name
   */
  public RuleLog(NewswireConfig config, KnownDestinations destinations) {
    this.config = config;
    this.destinations = destinations;
    Map<String, Object> settings = config.kafkaClient();
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
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
  public synchronized List<StoredRule> all() {
    KafkaCall.run(config, "read " + Topics.ALERT_RULES, this::catchUp);
    List<StoredRule> rules = new ArrayList<>(latest.values());
    rules.sort(Comparator.comparing(StoredRule::name, String.CASE_INSENSITIVE_ORDER));
    return rules;
  }

  private void catchUp() {
    if (consumer.assignment().isEmpty()) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(Topics.ALERT_RULES).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
    }
    Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
    while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
      consumer.poll(POLL).forEach(record -> TopicSnapshot.read(record, this::take));
    }
  }

  private void take(ConsumerRecord<byte[], byte[]> record) {
    String id = record.key() == null ? "" : new String(record.key(), UTF_8);
    if (record.value() == null || record.value().length == 0) {
      latest.remove(id);
    } else {
      latest.put(id, StoredRule.read(id, record.value(), destinations));
    }
  }

  @Override
  public synchronized void close() {
    consumer.close();
  }
}
