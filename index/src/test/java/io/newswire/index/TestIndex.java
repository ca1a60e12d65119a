package io.newswire.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.newswire.index.setup.ElasticsearchConnection;
import io.newswire.index.setup.IndexSetup;
import io.newswire.index.write.BatchWriter;
import io.newswire.index.write.BulkClient;
import io.newswire.index.write.IndexLane;
import io.newswire.index.write.ParallelBulkWriter;
import io.newswire.index.write.Refusal;
import io.newswire.kafka.Health;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Json;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.Services;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The Elasticsearch that all tests of this module share, with the templates installed. */
public final class TestIndex {
  private static final NewswireConfig CONFIG = new NewswireConfig(Map.of());
  private static final ElasticsearchConnection CONNECTION = connect();

  private TestIndex() {}

  public static ElasticsearchClient client() {
    return CONNECTION.client();
  }

  /** Writes articles as the worker does, without Kafka, and makes them searchable. */
  public static List<Refusal> write(EnrichedArticle... articles) throws IOException {
    List<ConsumerRecord<byte[], byte[]>> records =
        List.of(articles).stream()
            .map(
                article -> new ConsumerRecord<byte[], byte[]>("t", 0, 0, null, Json.bytes(article)))
            .toList();
    return write(records);
  }

  /** Writes a record of any topic, likewise. */
  public static List<Refusal> write(ConsumerRecord<byte[], byte[]> record) throws IOException {
    return write(List.of(record));
  }

  private static List<Refusal> write(List<ConsumerRecord<byte[], byte[]>> records)
      throws IOException {
    BulkClient sender = new BulkClient(client(), IndexLane.ALL);
    try (ParallelBulkWriter lanes =
        new ParallelBulkWriter(CONFIG, sender, TestIndex::giveUp, new Health(TestIndex.class))) {
      List<Refusal> refused =
          new BatchWriter(
                  lanes, sender.storedQuotes(), TestIndex::giveUp, new Health(TestIndex.class))
              .write(records);
      client().indices().refresh(refresh -> refresh.index("news-*"));
      return refused;
    }
  }

  private static void giveUp(Duration time) {
    throw new AssertionError("Elasticsearch did not write at once");
  }

  private static ElasticsearchConnection connect() {
    ElasticsearchConnection connection =
        ElasticsearchConnection.open(CONFIG, Services.elasticsearch());
    try {
      new IndexSetup(connection.client(), CONFIG).install();
    } catch (IOException e) {
      throw new AssertionError("Elasticsearch does not answer", e);
    }
    return connection;
  }
}
