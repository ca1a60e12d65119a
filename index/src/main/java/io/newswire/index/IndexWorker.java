package io.newswire.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.newswire.kafka.Health;
import io.newswire.kafka.SessionLoop;
import io.newswire.model.config.NewswireConfig;
import java.util.Optional;

/**
 * Writes articles and quotes of {@code news.enriched}, alerts of {@code news.alerts} and a summary
 * of each record of {@code news.rejected} to Elasticsearch, in its own thread. Workers in any
 * number of processes share the partitions.
 *
 * <p>An offset is committed when all records before it are written, or are on {@code
 * news.rejected}. While Elasticsearch or Kafka is unavailable, the worker stays in its group, keeps
 * the records it has read, and continues afterwards. A redelivered record overwrites its documents
 * with the same content.
 */
public final class IndexWorker implements AutoCloseable {
  private final Health health = new Health(IndexWorker.class);
  private final SessionLoop loop;

  /**
   * Makes a worker, without I/O.
   *
   * @param config has the address of Kafka and the size of bulk requests
   * @param client not closed by the worker; close it after the worker
   */
  public IndexWorker(NewswireConfig config, ElasticsearchClient client) {
    loop = new SessionLoop("indexing", 1, health, () -> new IndexSession(config, client, health));
  }

  /** Starts the thread, which installs the index templates and then reads. Returns at once. */
  public void start() {
    loop.start();
  }

  /** Why nothing is written now, as a sentence for people; empty if there is no problem. */
  public Optional<String> problem() {
    return health.problem();
  }

  /**
   * Finishes the batches in flight and leaves the group. Uncommitted records will be read again.
   */
  @Override
  public void close() {
    loop.close();
  }
}
