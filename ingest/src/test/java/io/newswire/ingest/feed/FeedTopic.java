package io.newswire.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.model.Json;
import io.newswire.model.RejectedException;
import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import io.newswire.model.feed.Feed;
import io.newswire.model.feed.FeedState;
import io.newswire.testkit.TestProducer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Feeds as a test wants them, and what became of them. */
final class FeedTopic {
  private final NewswireConfig config;

  FeedTopic(NewswireConfig config) {
    this.config = config;
  }

  void put(Collection<Feed> feeds) throws Exception {
    try (KafkaProducer<byte[], byte[]> producer = producer()) {
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      feeds.forEach(feed -> sent.add(producer.send(record(feed.url(), Json.bytes(feed)))));
      for (Future<RecordMetadata> acknowledgement : sent) {
        acknowledgement.get();
      }
    }
  }

  void remove(String url) throws Exception {
    try (KafkaProducer<byte[], byte[]> producer = producer()) {
      producer.send(record(url, null)).get();
    }
  }

  private ProducerRecord<byte[], byte[]> record(String url, byte[] value) {
    int partition = Feed.partition(url, config.topicPartitions());
    return new ProducerRecord<>(Topics.FEEDS, partition, url.getBytes(UTF_8), value);
  }

  private KafkaProducer<byte[], byte[]> producer() {
    return new TestProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** Null if it has none. */
  FeedState state(String url) {
    return states().get(url);
  }

  Map<String, FeedState> states() {
    Map<String, FeedState> states = new HashMap<>();
    Map<String, Object> settings = config.kafkaClient();
    settings.put("isolation.level", "read_committed");
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(Topics.FEED_STATES).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(Duration.ofMillis(100)).forEach(record -> apply(states, record));
      }
    }
    return states;
  }

  private static void apply(Map<String, FeedState> states, ConsumerRecord<byte[], byte[]> record) {
    String key = new String(record.key(), UTF_8);
    if (record.value() == null) {
      states.remove(key);
      return;
    }
    try {
      states.put(key, Json.read(record.value(), FeedState.class));
    } catch (RejectedException e) {
      throw new AssertionError("no state on the topic", e);
    }
  }
}
