package io.newswire.bench.torture.process;

import io.newswire.admin.KafkaUnavailableException;
import io.newswire.admin.TopicSetup;
import io.newswire.bench.torture.fault.FaultKind;
import io.newswire.bench.torture.fault.Injection;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** A broker and an Elasticsearch as processes, each behind a proxy. */
final class ProxiedServers {
  private static final String KAFKA = "kafka";
  private static final String ELASTICSEARCH = "elasticsearch";
  private static final int ATTEMPTS = 10;

  private final Path folder;
  private final Consumer<String> progress;
  private final NewswireConfig direct;
  private final Map<String, TcpProxy> proxies;
  private final JavaNode kafka;
  private final SearchNode elasticsearch;
  private Optional<LoopDisk> disk = Optional.empty();

  /** Starts nothing but the proxies. */
  ProxiedServers(ServiceSettings settings, PortRange ports, Consumer<String> progress)
      throws IOException {
    this.folder = settings.folder();
    this.progress = progress;
    int kafkaPort = ports.next();
    int kafkaBehindProxy = ports.next();
    int elasticsearchPort = ports.next();
    direct = settings.config(kafkaPort, elasticsearchPort);
    proxies =
        Map.of(
            KAFKA, TcpProxy.start(ports.next(), kafkaBehindProxy),
            ELASTICSEARCH, TcpProxy.start(ports.next(), elasticsearchPort));
    kafka =
        new JavaNode(
            KAFKA,
            ChildProcess.command(
                BrokerProcess.class.getName(),
                List.of(
                    folder.resolve(KAFKA).toString(),
                    Integer.toString(kafkaPort),
                    Integer.toString(kafkaBehindProxy),
                    Integer.toString(proxies.get(KAFKA).port()))),
            Map.of(),
            settings.log(KAFKA));
    elasticsearch = new SearchNode(folder.resolve(ELASTICSEARCH), elasticsearchPort);
  }

  /** Their addresses, past the proxies. */
  NewswireConfig direct() {
    return direct;
  }

  /** The addresses of the proxies, as settings. */
  Map<String, String> proxied() {
    return Map.of(
        ConfigKeys.KAFKA_BOOTSTRAP_SERVERS,
        "127.0.0.1:" + proxies.get(KAFKA).port(),
        ConfigKeys.ELASTICSEARCH_URL,
        ServiceSettings.url(proxies.get(ELASTICSEARCH).port()).toString());
  }

  List<Node> nodes() {
    return List.of(kafka, elasticsearch);
  }

  /** Starts both and returns when Kafka has the topics. */
  void start() throws IOException {
    try {
      disk = Optional.of(LoopDisk.mount(folder.resolve("disk.img"), folder.resolve(KAFKA)));
    } catch (IOException e) {
      progress.accept("no disk is filled, because none can be mounted: " + e.getMessage());
    }
    kafka.start();
    elasticsearch.start();
    for (int attempt = 1; ; attempt++) {
      try {
        TopicSetup.createMissing(direct);
        return;
      } catch (KafkaUnavailableException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  /** The faults of the connections and of the disk. */
  SortedMap<FaultKind, Map<String, Injection>> injections() {
    SortedMap<FaultKind, Map<String, Injection>> all = new TreeMap<>();
    all.put(FaultKind.AWAY, ofProxies(ProxyFaults::away));
    all.put(FaultKind.SILENT, ofProxies(ProxyFaults::silent));
    all.put(FaultKind.CUT, ofProxies(ProxyFaults::cut));
    all.put(FaultKind.SLOW, ofProxies(ProxyFaults::slow));
    disk.ifPresent(it -> all.put(FaultKind.DISK, Map.of(KAFKA, it)));
    return all;
  }

  private Map<String, Injection> ofProxies(Function<TcpProxy, Injection> fault) {
    Map<String, Injection> all = new TreeMap<>();
    proxies.forEach((server, proxy) -> all.put(server, fault.apply(proxy)));
    return all;
  }

  /** Ends both for good. */
  void close() throws IOException {
    nodes().forEach(Node::retire);
    for (TcpProxy proxy : proxies.values()) {
      proxy.close();
    }
    if (disk.isPresent()) {
      disk.get().close();
    }
  }
}
