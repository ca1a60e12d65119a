package io.newswire.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.bench.BenchDocuments.Numbered;
import io.newswire.model.config.NewswireConfig;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The baseline of Kafka: writes documents to a topic and reads them. */
final class KafkaBaseline {
  private static final String TOPIC = "bench-plain";

  private KafkaBaseline() {}

  /** Writes each document several times while a consumer reads; ends when all are read. */
  static Rate run(NewswireConfig config, List<Numbered> documents, int times) {
    create(config);
    Map<String, Object> settings = config.kafkaClient();
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
    try (TopicArrivals arrivals = TopicArrivals.on(config, TOPIC);
        KafkaProducer<byte[], byte[]> producer =
            new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      for (int i = 0; i < times; i++) {
        for (Numbered document : documents) {
          byte[] key = document.document().key().getBytes(UTF_8);
          producer.send(new ProducerRecord<>(TOPIC, key, document.document().content()));
        }
      }
      producer.flush();
      return arrivals.await((long) times * documents.size());
    }
  }

  private static void create(NewswireConfig config) {
    try (Admin admin = Admin.create(config.kafkaClient())) {
      admin
          .createTopics(List.of(new NewTopic(TOPIC, config.topicPartitions(), (short) 1)))
          .all()
          .get();
    } catch (ExecutionException e) {
      throw new BenchException("cannot create topic " + TOPIC + ": " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchException("interrupted", e);
    }
  }
}
