package io.newswire.ingest;

import io.newswire.model.config.NewswireConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What stands committed on a topic. Not thread-safe. */
public final class Committed implements AutoCloseable {
  private final List<TopicPartition> partitions;
  private final KafkaConsumer<String, byte[]> consumer;
  private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();

  /** From the topic's beginning. */
  public Committed(NewswireConfig config, String topic) {
    Map<String, Object> settings = config.kafkaClient();
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    partitions =
        consumer.partitionsFor(topic).stream()
            .map(partition -> new TopicPartition(topic, partition.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** All records from the topic's beginning that a reader of committed records sees now. */
  public List<ConsumerRecord<String, byte[]>> records() {
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      consumer.poll(Duration.ofMillis(100)).forEach(records::add);
    }
    return records;
  }

  @Override
  public void close() {
    consumer.close();
  }

  /** How many raw records the extraction has not committed yet. */
  static long lag(NewswireConfig config, String topic) throws Exception {
    try (Admin admin = Admin.create(config.kafkaClient())) {
      Map<TopicPartition, OffsetSpec> latest =
          admin
              .describeTopics(List.of(topic))
              .allTopicNames()
              .get()
              .get(topic)
              .partitions()
              .stream()
              .map(partition -> new TopicPartition(topic, partition.partition()))
              .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
      Map<TopicPartition, OffsetAndMetadata> committed =
          admin
              .listConsumerGroupOffsets(ExtractionSession.GROUP)
              .partitionsToOffsetAndMetadata()
              .get();
      return admin.listOffsets(latest).all().get().entrySet().stream()
          .mapToLong(
              end ->
                  end.getValue().offset()
                      - (committed.get(end.getKey()) == null
                          ? 0
                          : committed.get(end.getKey()).offset()))
          .sum();
    }
  }
}
