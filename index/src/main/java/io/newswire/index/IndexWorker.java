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
   * Makes a worker, without I/O.
   *
   * @param config has the address of Kafka and the size of bulk requests
   * @param client not closed by the worker; close it after the worker
   */
  public IndexWorker(NewswireConfig config, ElasticsearchClient client) {
    this.config = config;
    this.client = client;
  }

  /** Starts the thread, which installs the index templates and then reads. Returns at once. */
  public void start() {
    thread.start();
  }

  /** Why nothing is written now, as a sentence for people; empty if there is no problem. */
  public synchronized Optional<String> problem() {
    return Optional.ofNullable(failure == null ? unwritten : failure);
  }

  /**
   * Finishes the batches in flight and leaves the group. Uncommitted records will be read again.
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
          LOG.debug("Woken up to close");
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
          "{} have the text analysis of an earlier version, and searches may miss words in them;"
              + " 'newswire replay --only-stale' rebuilds them without an interruption",
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

  /** Sets why the worker cannot run; null if it runs. */
  private synchronized void failed(String now) {
    failure = now;
    report();
  }

  /** Sets why documents cannot be written; null if they are. */
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
