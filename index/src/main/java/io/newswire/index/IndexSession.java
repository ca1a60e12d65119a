package io.newswire.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import io.newswire.index.setup.ConnectionProblem;
import io.newswire.index.setup.IndexMismatchException;
import io.newswire.index.setup.IndexSetup;
import io.newswire.index.write.BulkClient;
import io.newswire.index.write.IndexConsumer;
import io.newswire.index.write.IndexFlow;
import io.newswire.index.write.IndexLane;
import io.newswire.index.write.RejectionPublisher;
import io.newswire.kafka.Health;
import io.newswire.kafka.Session;
import io.newswire.kafka.SessionException;
import io.newswire.model.config.NewswireConfig;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The index, prepared, and one member of the consumer group that writes to it. */
final class IndexSession implements Session {
  private static final Logger LOG = LoggerFactory.getLogger(IndexSession.class);

  private final IndexConsumer consumer;
  private final RejectionPublisher rejects;
  private final IndexFlow flow;

  /**
   * Installs the index templates.
   *
   * @param lane what it writes
   * @param health where it reports why documents cannot be written
   * @throws SessionException if Elasticsearch cannot be prepared, or an index has other fields than
   *     the files
   */
  IndexSession(NewswireConfig config, ElasticsearchClient client, IndexLane lane, Health health) {
    try {
      warnOf(new IndexSetup(client, config).install());
    } catch (IOException | ElasticsearchException e) {
      throw new SessionException(
          "Elasticsearch cannot be prepared: it " + ConnectionProblem.of(e), e);
    } catch (IndexMismatchException e) {
      throw new SessionException(e.getMessage(), e);
    }
    rejects = new RejectionPublisher(config);
    try {
      consumer = new IndexConsumer(config, lane);
    } catch (RuntimeException e) {
      rejects.close();
      throw e;
    }
    flow = new IndexFlow(config, new BulkClient(client, lane), consumer, rejects, health);
  }

  private static void warnOf(List<String> outdated) {
    if (!outdated.isEmpty()) {
      LOG.warn(
          "{} have the text analysis of an earlier version, and searches may miss words in them;"
              + " 'newswire replay --only-stale' rebuilds them without an interruption",
          String.join(", ", outdated));
    }
  }

  @Override
  public Optional<String> work() throws InterruptedException {
    flow.step();
    return consumer.problem();
  }

  @Override
  public void wakeUp() {
    consumer.wakeup();
  }

  @Override
  public void close() {
    try (consumer;
        rejects) {
      flow.close();
    }
  }
}
