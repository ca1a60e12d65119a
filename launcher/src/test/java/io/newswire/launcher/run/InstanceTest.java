package io.newswire.launcher.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.admin.rules.KnownDestinations;
import io.newswire.admin.rules.StoredRule;
import io.newswire.model.alert.AlertRule;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceTest {
  @TempDir private Path dir;

  @Test
  void commandsFindTheAddressesOfTheRunningInstance() {
    try (Instance instance = Instance.take(dir)) {
      instance.announce(config("127.0.0.1:19092", "http://127.0.0.1:19200"), "http://door");

      NewswireConfig connected = connect("", "");

      assertThat(connected.kafkaBootstrapServers()).isEqualTo("127.0.0.1:19092");
      assertThat(connected.elasticsearchUrl()).isEqualTo("http://127.0.0.1:19200");
    }
  }

  @Test
  void theRunningInstanceIsSearchedWhereTheConfigurationSaysNothingElse() {
    assertThat(Instance.search(config("", ""))).isEmpty();
    try (Instance instance = Instance.take(dir)) {
      instance.announce(config("127.0.0.1:19092", "http://127.0.0.1:19200"), "http://[::1]:8080");

      assertThat(Instance.search(config("", ""))).isPresent();
      assertThat(Instance.search(config("", "http://search:9200"))).isEmpty();
      assertThat(Instance.search(config("", "").with(ConfigKeys.SEARCH_TIMEOUT_MS, 60_000)))
          .isEmpty();

      instance.announce(config("127.0.0.1:19092", "http://127.0.0.1:19200"), "http://no port");
      assertThat(Instance.search(config("", ""))).isEmpty();
    }
  }

  @Test
  void whatTheConfigurationNamesIsNotReplaced() {
    try (Instance instance = Instance.take(dir)) {
      instance.announce(config("127.0.0.1:19092", "http://127.0.0.1:19200"), "http://door");

      assertThat(connect("kafka:9092", "").kafkaBootstrapServers()).isEqualTo("kafka:9092");
    }
  }

  @Test
  void rulesAreJudgedByTheDestinationsOfTheRunningInstance() {
    AlertRule rule =
        AlertRule.of("ferry", "ferry").withDestinations(List.of("slack:desk", "email:a@b.example"));
    NewswireConfig service =
        new NewswireConfig(
            Map.of(
                "data.dir", dir.toString(),
                "kafka.bootstrap.servers", "127.0.0.1:19092",
                "elasticsearch.url", "http://127.0.0.1:19200",
                "destinations.slack.desk.url", "https://hooks.example/secret",
                "smtp.host", "mail.example"));
    try (Instance instance = Instance.take(dir)) {
      instance.announce(service, "http://door");

      for (NewswireConfig command : List.of(config("", ""), config("127.0.0.1:19092", ""))) {
        KnownDestinations known = Instance.destinations(command);
        assertThat(known.decides()).isTrue();
        assertThat(StoredRule.of(rule, known).problem()).isNull();
        assertThat(StoredRule.of(rule.withDestinations(List.of("slack:other")), known).problem())
            .contains("slack:other", "there is no such destination");
      }
      assertThat(dir.resolve("instance.properties")).content().doesNotContain("secret");
    }
  }

  @Test
  void whereTheServiceIsElsewhereAMissingDestinationIsNoProblemButANote() {
    AlertRule rule = AlertRule.of("ferry", "ferry").withDestinations(List.of("slack:desk"));

    KnownDestinations known = Instance.destinations(config("kafka:9092", ""));

    StoredRule listed = StoredRule.of(rule, known);
    assertThat(listed.problem()).isNull();
    assertThat(String.join("", listed.remarks())).contains("slack:desk", "may have another");
    assertThat(StoredRule.of(rule, known.deciding()).problem()).contains("slack:desk");
  }

  @Test
  void aMovedPortIsNamedWithWhereItIsNow() {
    NewswireConfig given = new NewswireConfig(Map.of("embedded.kafka.port", "9092"));
    NewswireConfig running = config("127.0.0.1:19093", "http://127.0.0.1:9200");

    assertThat(MovedPort.all(given, running, 18080))
        .extracting(MovedPort::toString)
        .containsExactly(
            "Port 9092 (embedded.kafka.port) is taken by another program; Kafka is at 19093"
                + " instead.",
            "Port 8080 (ingest.http.port) is taken by another program; HTTP is at 18080 instead.");
    assertThat(
            MovedPort.all(config("kafka-1:9092,kafka-2:9092", "https://search:443"), running, 8080))
        .isEmpty();
  }

  @Test
  void withNothingRunningTheErrorSaysHowToStart() {
    assertThatThrownBy(() -> connect("", ""))
        .isInstanceOf(LaunchException.class)
        .hasMessageContaining("newswire up");
  }

  @Test
  void nothingIsFoundAfterTheInstanceEnded() {
    try (Instance instance = Instance.take(dir)) {
      instance.announce(config("127.0.0.1:19092", "http://127.0.0.1:19200"), "http://door");
    }
    assertThatThrownBy(() -> connect("", "")).isInstanceOf(LaunchException.class);
  }

  private NewswireConfig connect(String kafka, String elasticsearch) {
    return Instance.connect(
        config(kafka, elasticsearch),
        ConfigKeys.KAFKA_BOOTSTRAP_SERVERS,
        ConfigKeys.ELASTICSEARCH_URL);
  }

  private NewswireConfig config(String kafka, String elasticsearch) {
    return new NewswireConfig(
        Map.of(
            "data.dir", dir.toString(),
            "kafka.bootstrap.servers", kafka,
            "elasticsearch.url", elasticsearch));
  }
}
