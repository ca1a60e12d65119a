package io.newswire.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.newswire.index.write.IndexLane;
import io.newswire.kafka.Health;
import io.newswire.kafka.SessionLoop;
import io.newswire.model.config.NewswireConfig;
import java.util.List;

/**
 * Writes articles and quotes of {@code news.enriched}, alerts of {@code news.alerts} and a summary
 * of each record of {@code news.rejected} to Elasticsearch, in its own thread. Another thread
 * writes the articles of {@code news.enriched-urgent} first. Workers in any number of processes
 * share the partitions.
 *
 * <p>An offset is committed when all records before it are written, or are on {@code
 * news.rejected}. While Elasticsearch or Kafka is unavailable, the worker stays in its group, keeps
 * the records it has read, and continues afterwards. A redelivered record overwrites its documents
 * with the same content.
 */
public final class IndexWorker extends SessionLoop {
  /**
   * Makes a worker, without I/O. When it is started, it installs the index templates and then
   * reads. When it is closed, it finishes the batches in flight and leaves the group; uncommitted
   * records will be read again.
   *
   * @param config has the address of Kafka and the size of bulk requests
   * @param client not closed by the worker; close it after the worker
   */
  public IndexWorker(NewswireConfig config, ElasticsearchClient client) {
    this(config, client, new Health(IndexWorker.class));
  }

  private IndexWorker(NewswireConfig config, ElasticsearchClient client, Health health) {
    super(
        "indexing",
        health,
        List.of(
            () -> new IndexSession(config, client, IndexLane.ALL, health),
            () -> new IndexSession(config, client, IndexLane.URGENT, health)));
  }
}
