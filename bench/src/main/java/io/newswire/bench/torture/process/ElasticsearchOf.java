package io.newswire.bench.torture.process;

import java.io.IOException;
import java.util.Optional;

/** The Elasticsearch that another process runs as its child, and starts again itself. */
record ElasticsearchOf(JavaNode parent) implements Node {
  private static final String MAIN = "org.elasticsearch.bootstrap.Elasticsearch";

  @Override
  public String name() {
    return "elasticsearch";
  }

  @Override
  public void start() {}

  @Override
  public void kill() {
    find().ifPresent(ProcessHandle::destroyForcibly);
  }

  @Override
  public void retire() {
    kill();
  }

  @Override
  public void signal(String signal) throws IOException {
    Optional<ProcessHandle> found = find();
    if (found.isPresent()) {
      Signals.send(signal, found.get().pid());
    }
  }

  @Override
  public boolean hasEndedByItself() {
    return false;
  }

  private Optional<ProcessHandle> find() {
    return parent
        .descendants()
        .filter(process -> process.info().commandLine().orElse("").contains(MAIN))
        .filter(process -> process.info().command().orElse("").endsWith("java"))
        .findFirst();
  }
}
