package io.newswire.bench.torture.process;

import io.newswire.embedded.Distribution;
import io.newswire.embedded.EmbeddedElasticsearch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalLong;

/** An Elasticsearch as a process. */
final class SearchNode implements Node {
  private final Path dir;
  private final int port;
  private EmbeddedElasticsearch elasticsearch;
  private boolean wanted;
  private boolean retired;

  /** Starts nothing yet. */
  SearchNode(Path dir, int port) {
    this.dir = dir;
    this.port = port;
  }

  @Override
  public String name() {
    return "elasticsearch";
  }

  /** Returns when it answers. */
  @Override
  public synchronized void start() {
    if (retired || elasticsearch != null && elasticsearch.isAlive()) {
      return;
    }
    wanted = true;
    if (elasticsearch != null) {
      elasticsearch.close();
    }
    elasticsearch = EmbeddedElasticsearch.start(Distribution.find(), dir, port);
  }

  @Override
  public synchronized void kill() {
    wanted = false;
    pid()
        .ifPresent(
            pid ->
                ProcessHandle.of(pid)
                    .ifPresent(
                        process -> {
                          process.destroyForcibly();
                          process.onExit().join();
                        }));
  }

  @Override
  public synchronized void signal(String name) throws IOException {
    OptionalLong pid = pid();
    if (pid.isPresent()) {
      Signals.send(name, pid.getAsLong());
    }
  }

  @Override
  public synchronized boolean hasEndedByItself() {
    return wanted && pid().isEmpty();
  }

  @Override
  public synchronized void retire() {
    retired = true;
    kill();
    if (elasticsearch != null) {
      elasticsearch.close();
    }
  }

  private OptionalLong pid() {
    return elasticsearch == null ? OptionalLong.empty() : elasticsearch.pid();
  }
}
