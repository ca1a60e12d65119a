package io.newswire.launcher.run;

import io.newswire.embedded.Distribution;
import io.newswire.embedded.EmbeddedElasticsearch;
import java.net.URI;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the embedded Elasticsearch running: if its process ends, it is started again with the same
 * port and data. Writers wait meanwhile.
 */
final class ElasticsearchSupervisor implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ElasticsearchSupervisor.class);
  private static final long LOOK_MILLIS = 500;

  private final Path dir;
  private final int port;
  private final Thread keeper = new Thread(this::keep, "elasticsearch-keeper");
  private EmbeddedElasticsearch elasticsearch;
  private volatile boolean closed;

  private ElasticsearchSupervisor(Path dir, EmbeddedElasticsearch elasticsearch) {
    this.dir = dir;
    this.elasticsearch = elasticsearch;
    this.port = URI.create(elasticsearch.url()).getPort();
    keeper.setDaemon(true);
    keeper.start();
  }

  /** Starts Elasticsearch and returns when it answers. */
  static ElasticsearchSupervisor start(Path dir, int preferredPort) {
    return new ElasticsearchSupervisor(
        dir, EmbeddedElasticsearch.start(Distribution.find(), dir, preferredPort));
  }

  synchronized String url() {
    return elasticsearch.url();
  }

  private void keep() {
    while (!closed) {
      try {
        Thread.sleep(LOOK_MILLIS);
        restartIfDead();
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.error("Elasticsearch could not be started again; the next attempt follows", e);
      }
    }
  }

  private synchronized void restartIfDead() {
    if (!closed && !elasticsearch.isAlive()) {
      LOG.error("Elasticsearch ended unexpectedly; starting it again");
      elasticsearch.close();
      elasticsearch = EmbeddedElasticsearch.start(Distribution.find(), dir, port);
      LOG.warn("Elasticsearch is back at {}", elasticsearch.url());
    }
  }

  @Override
  public void close() {
    closed = true;
    keeper.interrupt();
    synchronized (this) {
      elasticsearch.close();
    }
  }
}
