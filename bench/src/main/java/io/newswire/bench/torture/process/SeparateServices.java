package io.newswire.bench.torture.process;

import io.newswire.admin.rules.RuleFile;
import io.newswire.bench.torture.fault.FaultKind;
import io.newswire.bench.torture.fault.Injection;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;

/** A broker, an Elasticsearch and each service as a process, with proxies between them. */
final class SeparateServices implements Layout {
  /** Has the HTTP server. */
  private static final String INGEST = "ingest";

  private final Consumer<String> progress;
  private final ProxiedServers servers;
  private final URI http;
  private final List<Node> nodes = new ArrayList<>();
  private final Visitors visitors;
  private final Clocks clocks;
  private Supervisor supervisor;

  /** Starts nothing but the proxies. */
  SeparateServices(ServiceSettings settings, PortRange ports, Consumer<String> progress)
      throws IOException {
    this.progress = progress;
    servers = new ProxiedServers(settings, ports, progress);
    clocks = Clocks.in(settings.folder(), progress);
    int httpPort = ports.next();
    http = ServiceSettings.url(httpPort);
    ServiceSettings proxied =
        settings
            .with(servers.proxied())
            .with(Map.of(ConfigKeys.INGEST_HTTP_PORT, Integer.toString(httpPort)));
    for (String service : List.of(INGEST, "enrich", "index", "deliver")) {
      nodes.add(proxied.node(service, List.of("run", service), clocks.environment(service)));
    }
    visitors = new Visitors(proxied);
  }

  @Override
  public void start() throws IOException, InterruptedException {
    servers.start();
    RuleFile.load(servers.direct());
    for (Node service : nodes) {
      service.start();
    }
    HttpReadiness.await(http);
    nodes.addAll(servers.nodes());
    supervisor = new Supervisor(nodes, progress);
  }

  @Override
  public NewswireConfig config() {
    return servers.direct();
  }

  @Override
  public URI http() {
    return http;
  }

  @Override
  public SortedMap<FaultKind, Map<String, Injection>> injections() {
    SortedMap<FaultKind, Map<String, Injection>> all = servers.injections();
    all.putAll(NodeFaults.of(nodes));
    all.putAll(visitors.injections());
    all.putAll(clocks.injections());
    return all;
  }

  @Override
  public List<Instant> clockChanges() {
    return clocks.changes(INGEST);
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
    nodes.forEach(Node::retire);
    visitors.retire();
    servers.close();
    clocks.close();
  }
}
