package io.newswire.launcher.run;

import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A port that another program uses, so that an embedded service uses another one.
 *
 * @param wanted as the configuration says; 0 means any
 */
record MovedPort(String service, String key, int wanted, int port) {

  /**
   * Returns the ports of all embedded services that moved.
   *
   * @param running the configuration with the addresses of what runs
   */
  static List<MovedPort> all(NewswireConfig given, NewswireConfig running, int httpPort) {
    return Stream.of(
            new MovedPort(
                "Kafka",
                ConfigKeys.EMBEDDED_KAFKA_PORT,
                given.kafkaEmbedded() ? given.embeddedKafkaPort() : 0,
                port("kafka://" + running.kafkaBootstrapServers())),
            new MovedPort(
                "Elasticsearch",
                ConfigKeys.EMBEDDED_ELASTICSEARCH_PORT,
                given.elasticsearchEmbedded() ? given.embeddedElasticsearchPort() : 0,
                port(running.elasticsearchUrl())),
            new MovedPort("HTTP", ConfigKeys.INGEST_HTTP_PORT, given.ingestHttpPort(), httpPort))
        .flatMap(port -> port.ifMoved().stream())
        .toList();
  }

  /** Empty if the port is the configured one. */
  Optional<MovedPort> ifMoved() {
    return wanted != 0 && wanted != port ? Optional.of(this) : Optional.empty();
  }

  private static int port(String url) {
    return URI.create(url).getPort();
  }

  /** For people. */
  @Override
  public String toString() {
    return "Port %d (%s) is taken by another program; %s is at %d instead."
        .formatted(wanted, key, service, port);
  }
}
