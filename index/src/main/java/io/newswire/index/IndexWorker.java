package io.newswire.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.newswire.kafka.Health;
import io.newswire.kafka.SessionLoop;
import io.newswire.model.config.NewswireConfig;
import java.util.Optional;

/**
 * Writes every article of {@code news.enriched} with its quotes, every alert of {@code
 * news.alerts}, and what and why of every record of {@code news.rejected}, to Elasticsearch, in a
 * thread of its own. Several workers, in one process or many, share the partitions.
 *
 * <p>An offset is committed when all before it is written, or stands on {@code news.rejected}.
 * While Elasticsearch is away the worker keeps its place in the group and what it has just read,
 * and goes on when it is back; so it does with Kafka. A record read twice writes the same documents
 * over themselves.
 */
public final class IndexWorker implements AutoCloseable {
  private final Health health = new Health(IndexWorker.class);
  private final SessionLoop loop;

  /**
   * Makes a worker that does nothing before {@link #start}.
   *
   * @param config names Kafka and the size of bulks
   * @param client stays the caller's to close, after this
   */
  public IndexWorker(NewswireConfig config, ElasticsearchClient client) {
    loop = new SessionLoop("indexing", 1, health, () -> new IndexSession(config, client, health));
  }

  /** Starts the thread and returns at once. It installs the index templates, then reads. */
  public void start() {
    loop.start();
  }

  /** Why it cannot write now, as one sentence; empty if it can. */
  public Optional<String> problem() {
    return health.problem();
  }

  /**
   * Finishes the batches under way and leaves the group; what is not committed will be read again.
   */
  @Override
  public void close() {
    loop.close();
  }
}
