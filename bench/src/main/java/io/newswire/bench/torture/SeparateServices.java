package io.newswire.bench.torture;

import io.newswire.admin.KafkaUnavailableException;
import io.newswire.admin.TopicSetup;
import io.newswire.admin.rules.RuleFile;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** A broker, an Elasticsearch and each service as a process, with proxies between them. */
final class SeparateServices implements Layout {
  static final String NAME = "separate";
  private static final String BROKER_DATA = "kafka";
  private static final int ATTEMPTS = 10;

  private final Consumer<String> progress;
  private final NewswireConfig config;
  private final URI http;
  private final Map<String, TcpProxy> proxies;
  private final JavaNode kafka;
  private final SearchNode elasticsearch;
  private final List<JavaNode> services = new ArrayList<>();
  private final List<JavaNode> visitors = new ArrayList<>();
  private final JavaNode replay;
  private final Optional<LoopDisk> disk;
  private Supervisor supervisor;

  /** Starts nothing but the proxies. */
  SeparateServices(ServiceSettings settings, PortRange ports, Consumer<String> progress)
      throws IOException {
    this.progress = progress;
    int kafkaPort = ports.next();
    int kafkaBehindProxy = ports.next();
    int elasticsearchPort = ports.next();
    int httpPort = ports.next();
    proxies =
        Map.of(
            "kafka", TcpProxy.start(ports.next(), kafkaBehindProxy),
            "elasticsearch", TcpProxy.start(ports.next(), elasticsearchPort));
    disk = disk(settings.folder());
    config = settings.config(kafkaPort, elasticsearchPort);
    http = ServiceSettings.url(httpPort);
    kafka =
        new JavaNode(
            "kafka",
            ChildProcess.command(
                BrokerProcess.class.getName(),
                List.of(
                    settings.folder().resolve(BROKER_DATA).toString(),
                    Integer.toString(kafkaPort),
                    Integer.toString(kafkaBehindProxy),
                    Integer.toString(proxies.get("kafka").port()))),
            settings.log("kafka"));
    elasticsearch = new SearchNode(settings.folder().resolve("elasticsearch"), elasticsearchPort);
    ServiceSettings proxied =
        settings.with(
            Map.of(
                ConfigKeys.KAFKA_BOOTSTRAP_SERVERS,
                "127.0.0.1:" + proxies.get("kafka").port(),
                ConfigKeys.ELASTICSEARCH_URL,
                ServiceSettings.url(proxies.get("elasticsearch").port()).toString(),
                ConfigKeys.INGEST_HTTP_PORT,
                Integer.toString(httpPort)));
    for (String service : List.of("ingest", "enrich", "index", "deliver")) {
      services.add(proxied.node(service, List.of("run", service)));
    }
    for (String service : List.of("enrich", "index")) {
      visitors.add(proxied.node("second-" + service, List.of("run", service)));
    }
    replay = proxied.node("replay", List.of("replay", "--drop-old", "--from", "10m"));
  }

  private Optional<LoopDisk> disk(Path folder) {
    try {
      return Optional.of(LoopDisk.mount(folder.resolve("disk.img"), folder.resolve(BROKER_DATA)));
    } catch (IOException e) {
      progress.accept("no disk is filled, because none can be mounted: " + e.getMessage());
      return Optional.empty();
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void start() throws IOException, InterruptedException {
    kafka.start();
    elasticsearch.start();
    createTopics();
    RuleFile.load(config);
    for (JavaNode service : services) {
      service.start();
    }
    HttpReadiness.await(http);
    List<Node> supervised = new ArrayList<>(services);
    supervised.add(kafka);
    supervised.add(elasticsearch);
    supervisor = new Supervisor(supervised, progress);
  }

  private void createTopics() {
    for (int attempt = 1; ; attempt++) {
      try {
        TopicSetup.createMissing(config);
        return;
      } catch (KafkaUnavailableException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
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
    List<Node> nodes = new ArrayList<>(services);
    nodes.add(kafka);
    nodes.add(elasticsearch);
    SortedMap<FaultKind, Map<String, Injection>> all = new TreeMap<>();
    all.put(FaultKind.KILL, NodeFaults.all(nodes, NodeFaults::kill));
    all.put(FaultKind.STOP, NodeFaults.all(nodes, NodeFaults::stop));
    all.put(FaultKind.AWAY, ofProxies(ProxyFaults::away));
    all.put(FaultKind.SILENT, ofProxies(ProxyFaults::silent));
    all.put(FaultKind.CUT, ofProxies(ProxyFaults::cut));
    all.put(FaultKind.SLOW, ofProxies(ProxyFaults::slow));
    all.put(FaultKind.REBALANCE, NodeFaults.all(visitors, NodeFaults::visit));
    all.put(FaultKind.REPLAY, NodeFaults.all(List.of(replay), NodeFaults::run));
    disk.ifPresent(it -> all.put(FaultKind.DISK, Map.of(kafka.name(), full(it))));
    return all;
  }

  private static Injection full(LoopDisk disk) {
    return new Injection() {
      @Override
      public void begin() throws IOException {
        disk.fill();
      }

      @Override
      public void end() throws IOException {
        disk.free();
      }
    };
  }

  private Map<String, Injection> ofProxies(Function<TcpProxy, Injection> fault) {
    Map<String, Injection> all = new TreeMap<>();
    proxies.forEach((server, proxy) -> all.put(server, fault.apply(proxy)));
    return all;
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
    services.forEach(Node::kill);
    visitors.forEach(Node::kill);
    replay.kill();
    elasticsearch.close();
    kafka.kill();
    for (TcpProxy proxy : proxies.values()) {
      proxy.close();
    }
    if (disk.isPresent()) {
      disk.get().close();
    }
  }
}
