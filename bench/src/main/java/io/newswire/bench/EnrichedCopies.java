package io.newswire.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.model.Article;
import io.newswire.model.ArticleId;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Json;
import io.newswire.model.RejectedException;
import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Makes any number of enriched articles as copies with unique URLs. */
final class EnrichedCopies {
  private EnrichedCopies() {}

  /** Copies of the given articles, repeated; each number gives another URL. */
  static List<EnrichedArticle> of(List<byte[]> enriched, int from, int count) {
    List<EnrichedArticle> originals = new ArrayList<>();
    for (byte[] json : enriched) {
      try {
        originals.add(Json.read(json, EnrichedArticle.class));
      } catch (RejectedException e) {
        throw new BenchException("enrichment wrote what cannot be read: " + e.getMessage(), e);
      }
    }
    List<EnrichedArticle> copies = new ArrayList<>(count);
    for (int i = from; i < from + count; i++) {
      copies.add(copy(originals.get(i % originals.size()), i));
    }
    return copies;
  }

  private static EnrichedArticle copy(EnrichedArticle original, int number) {
    String url = "https://bench.example/copies/" + number;
    Article article = original.article().withUrl(url).withId(ArticleId.ofUrl(url));
    return new EnrichedArticle(
        article,
        original.mentions(),
        original.entities(),
        original.quotes(),
        List.of(),
        original.enrichedAt());
  }

  /** Publishes copies to {@code news.enriched} and waits for the acknowledgements. */
  static void publish(NewswireConfig config, List<EnrichedArticle> copies) {
    try (KafkaProducer<byte[], byte[]> producer = producer(config)) {
      copies.forEach(copy -> producer.send(record(copy)));
      producer.flush();
    }
  }

  static KafkaProducer<byte[], byte[]> producer(NewswireConfig config) {
    Map<String, Object> settings = config.kafkaClient();
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, config.maxMessageBytes());
    return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  static ProducerRecord<byte[], byte[]> record(EnrichedArticle copy) {
    byte[] key = copy.article().id().getBytes(UTF_8);
    return new ProducerRecord<>(Topics.ENRICHED, key, Json.bytes(copy));
  }
}
