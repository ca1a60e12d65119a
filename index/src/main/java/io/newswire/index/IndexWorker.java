package io.newswire.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import io.newswire.index.setup.ConnectionProblem;
import io.newswire.index.setup.ElasticsearchConnection;
import io.newswire.index.setup.IndexSetup;
import io.newswire.index.write.BulkClient;
import io.newswire.index.write.IndexConsumer;
import io.newswire.index.write.IndexFlow;
import io.newswire.index.write.RejectionPublisher;
import io.newswire.kafka.Backoff;
import io.newswire.kafka.OutageLog;
import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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
  private static final Logger LOG = LoggerFactory.getLogger(IndexWorker.class);
  private static final Duration SETTLED = Duration.ofSeconds(10);
  private static final Duration PATIENCE_AT_CLOSE = Duration.ofSeconds(10);

  private final NewswireConfig config;
  private final ElasticsearchClient client;
  private final Thread thread = new Thread(this::run, "index-worker");
  private final CountDownLatch closing = new CountDownLatch(1);
  private final OutageLog outage = new OutageLog(LOG, SETTLED);
  private String failure;
  private String unwritten;
  private volatile IndexConsumer consumer;

  /**
   * Makes a worker that does nothing before {@link #start}.
   *
   * @param config names Kafka and the size of bulks
   * @param client stays the caller's to close, after this
   */
  public IndexWorker(NewswireConfig config, ElasticsearchClient client) {
    this.config = config;
    this.client = client;
  }

  /** Starts the thread and returns at once. It installs the index templates, then reads. */
  public void start() {
    thread.start();
  }

  /** What keeps it from writing now, for people; empty if all is well. */
  public synchronized Optional<String> problem() {
    return Optional.ofNullable(failure == null ? unwritten : failure);
  }

  /**
   * Finishes the batches under way and leaves the group; what is not committed will be read again.
   */
  @Override
  public void close() {
    closing.countDown();
    IndexConsumer reading = consumer;
    if (reading != null) {
      reading.wakeup();
    }
    try {
      thread.join(PATIENCE_AT_CLOSE.toMillis());
      thread.interrupt();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    Backoff backoff = ElasticsearchConnection.backoff();
    try {
      while (!isClosing()) {
        try {
          warnOf(new IndexSetup(client, config).install());
          backoff.reset();
          readAndWrite();
        } catch (WakeupException e) {
          LOG.debug("Woken to close");
        } catch (IOException | ElasticsearchException e) {
          failed("Elasticsearch cannot be prepared: it " + ConnectionProblem.of(e));
        } catch (RuntimeException e) {
          failed("The index worker starts again: " + e);
          LOG.debug("Cause", e);
        }
        closing.await(backoff.next().toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      LOG.info("Stopped before its bulk was written");
    } finally {
      ended();
    }
  }

  private static void warnOf(List<String> outdated) {
    if (!outdated.isEmpty()) {
      LOG.warn(
          "Words in {} are cut as an earlier version did it, and searches of them may miss some;"
              + " 'newswire replay --only-stale' makes them anew while all goes on",
          String.join(", ", outdated));
    }
  }

  private void readAndWrite() throws InterruptedException {
    try (IndexConsumer reading = new IndexConsumer(config);
        RejectionPublisher rejects = new RejectionPublisher(config);
        IndexFlow flow =
            new IndexFlow(config, new BulkClient(client), reading, rejects, this::written)) {
      consumer = reading;
      while (!isClosing()) {
        flow.step();
        failed(
            reading.isHeard()
                ? null
                : "Kafka at %s does not answer: no place in group %s"
                    .formatted(config.kafkaBootstrapServers(), IndexConsumer.GROUP));
      }
    } finally {
      consumer = null;
    }
  }

  /** Why nothing is read or written; null if it is. */
  private synchronized void failed(String now) {
    failure = now;
    report();
  }

  /** Why what was read cannot be written; null if it can. */
  private synchronized void written(String now) {
    unwritten = now;
    report();
  }

  private void report() {
    if (isClosing()) {
      return;
    }
    problem()
        .ifPresentOrElse(
            problem ->
                outage.failing(
                    "%s; articles wait on %s, alerts on %s meanwhile"
                        .formatted(problem, Topics.ENRICHED, Topics.ALERTS)),
            outage::working);
  }

  private synchronized void ended() {
    failure = isClosing() ? null : "The index worker has ended";
    unwritten = null;
  }

  private boolean isClosing() {
    return closing.getCount() == 0;
  }
}
