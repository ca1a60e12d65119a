package io.newswire.bench.torture.process;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Starts processes again that ended by themselves, as a service manager does. */
final class Supervisor implements AutoCloseable {
  private static final long LOOK_MILLIS = 1_000;

  private final List<Node> nodes;
  private final Consumer<String> progress;
  private final Map<String, Integer> ends = new ConcurrentHashMap<>();
  private final Thread thread = new Thread(this::watch, "supervisor");

  Supervisor(List<Node> nodes, Consumer<String> progress) {
    this.nodes = List.copyOf(nodes);
    this.progress = progress;
    thread.setDaemon(true);
    thread.start();
  }

  private void watch() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        Thread.sleep(LOOK_MILLIS);
      } catch (InterruptedException e) {
        return;
      }
      nodes.stream().filter(Node::hasEndedByItself).forEach(this::restart);
    }
  }

  private void restart(Node node) {
    ends.merge(node.name(), 1, Integer::sum);
    try {
      node.start();
    } catch (IOException | RuntimeException e) {
      progress.accept(node.name() + " does not start: " + e.getMessage());
    }
  }

  /** How often each process has ended by itself. */
  Map<String, Integer> ends() {
    return new TreeMap<>(ends);
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
