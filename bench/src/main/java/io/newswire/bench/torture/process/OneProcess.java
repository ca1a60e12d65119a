package io.newswire.bench.torture.process;

import io.newswire.bench.torture.fault.FaultKind;
import io.newswire.bench.torture.fault.Injection;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;

/** {@code newswire up}: all in one process, with a broker inside and an Elasticsearch as child. */
final class OneProcess implements Layout {
  private static final String NEWSWIRE = "newswire";

  private final Consumer<String> progress;
  private final NewswireConfig config;
  private final URI http;
  private final JavaNode newswire;
  private final Visitors visitors;
  private final Clocks clocks;
  private Supervisor supervisor;

  /** Starts nothing. */
  OneProcess(ServiceSettings settings, PortRange ports, Consumer<String> progress)
      throws IOException {
    this.progress = progress;
    clocks = Clocks.in(settings.folder(), progress);
    int kafkaPort = ports.next();
    int elasticsearchPort = ports.next();
    int httpPort = ports.next();
    config = settings.config(kafkaPort, elasticsearchPort);
    http = ServiceSettings.url(httpPort);
    newswire =
        settings
            .with(
                Map.of(
                    ConfigKeys.EMBEDDED_KAFKA_PORT, Integer.toString(kafkaPort),
                    ConfigKeys.EMBEDDED_ELASTICSEARCH_PORT, Integer.toString(elasticsearchPort),
                    ConfigKeys.INGEST_HTTP_PORT, Integer.toString(httpPort)))
            .node(NEWSWIRE, List.of("up"), clocks.environment(NEWSWIRE));
    visitors =
        new Visitors(
            settings.with(
                Map.of(
                    ConfigKeys.KAFKA_BOOTSTRAP_SERVERS, config.kafkaBootstrapServers(),
                    ConfigKeys.ELASTICSEARCH_URL, config.elasticsearchUrl())));
  }

  @Override
  public void start() throws IOException, InterruptedException {
    newswire.start();
    HttpReadiness.await(http);
    supervisor = new Supervisor(List.of(newswire), progress);
  }

  @Override
  public NewswireConfig config() {
    return config;
  }

  @Override
  public URI http() {
    return http;
  }

  @Override
  public SortedMap<FaultKind, Map<String, Injection>> injections() {
    SortedMap<FaultKind, Map<String, Injection>> all =
        NodeFaults.of(List.of(newswire, new ElasticsearchOf(newswire)));
    all.putAll(visitors.injections());
    all.putAll(clocks.injections());
    return all;
  }

  @Override
  public List<Instant> clockChanges() {
    return clocks.changes(NEWSWIRE);
  }

  @Override
  public Map<String, Integer> ends() {
    return supervisor.ends();
  }

  @Override
  public void close() throws IOException {
    if (supervisor != null) {
      supervisor.close();
    }
    visitors.retire();
    List<ProcessHandle> children = newswire.descendants().toList();
    newswire.retire();
    for (ProcessHandle child : children) {
      child.destroyForcibly();
      child.onExit().join();
    }
    clocks.close();
  }
}
