package io.newswire.launcher.run;

import io.newswire.embedded.Distribution;
import io.newswire.embedded.EmbeddedElasticsearch;
import io.newswire.kafka.Health;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Keeps the embedded Elasticsearch running: if its process ends, it is started again with the same
 * port and data. Writers wait meanwhile.
 */
final class ElasticsearchSupervisor implements AutoCloseable {
  private static final String PART = "process";
  private static final long LOOK_MILLIS = 500;

  private final Health health = new Health(ElasticsearchSupervisor.class);
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
        health.report(PART, Optional.empty());
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        report("Elasticsearch cannot be started again: " + e.getMessage());
      }
    }
  }

  private synchronized void restartIfDead() {
    if (!closed && !elasticsearch.isAlive()) {
      report("Elasticsearch ended unexpectedly and is started again");
      elasticsearch.close();
      elasticsearch = EmbeddedElasticsearch.start(Distribution.find(), dir, port);
    }
  }

  private void report(String problem) {
    health.report(PART, Optional.of(problem));
  }

  @Override
  public void close() {
    closed = true;
    health.stop();
    keeper.interrupt();
    synchronized (this) {
      elasticsearch.close();
    }
  }
}
