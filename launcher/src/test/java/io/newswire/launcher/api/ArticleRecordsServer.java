package io.newswire.launcher.api;

import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.Services;
import io.newswire.testkit.TestProducer;
import io.newswire.testkit.TestTopics;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The routes of the records of an article, on real topics and a real index. */
final class ArticleRecordsServer implements AutoCloseable {
  private final NewswireConfig config = Services.kafkaConfig(Map.of());
  private final KafkaProducer<byte[], byte[]> producer;
  private final IndexedNews index;
  private final ArticleRecordRoutes routes;
  private final ApiServer server;

  ArticleRecordsServer() throws Exception {
    TestTopics.create(config);
    producer = new TestProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    index = new IndexedNews(config);
    routes = new ArticleRecordRoutes(config, index::search);
    server = new ApiServer(config, routes);
  }

  NewswireConfig config() {
    return config;
  }

  IndexedNews index() {
    return index;
  }

  ApiServer server() {
    return server;
  }

  /** Returns when Kafka has it. */
  RecordMetadata send(ProducerRecord<byte[], byte[]> record) throws Exception {
    return producer.send(record).get();
  }

  @Override
  public void close() {
    server.close();
    routes.close();
    index.close();
    producer.close();
  }
}
