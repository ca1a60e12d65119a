package io.newswire.bench.torture.process;

import io.newswire.bench.torture.fault.FaultKind;
import io.newswire.bench.torture.fault.Injection;
import io.newswire.model.config.NewswireConfig;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Which processes run, and which faults can be made. */
public interface Layout extends AutoCloseable {
  /** Starts all processes, and returns when documents can be pushed. */
  void start() throws IOException, InterruptedException;

  /** The addresses of Kafka and Elasticsearch, past all proxies. */
  NewswireConfig config();

  /** The address of the HTTP server. */
  URI http();

  /** By kind and target. */
  SortedMap<FaultKind, Map<String, Injection>> injections();

  /** When the clock of the HTTP server was set so far. */
  List<Instant> clockChanges();

  /** How often each process has ended by itself. */
  Map<String, Integer> ends();

  /** Kills all processes. */
  @Override
  void close() throws IOException;
}
