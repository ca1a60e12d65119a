package io.newswire.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.nio.file.Path;
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
  void whatTheConfigurationNamesIsNotReplaced() {
    try (Instance instance = Instance.take(dir)) {
      instance.announce(config("127.0.0.1:19092", "http://127.0.0.1:19200"), "http://door");

      assertThat(connect("kafka:9092", "").kafkaBootstrapServers()).isEqualTo("kafka:9092");
    }
  }

  @Test
  void withNothingRunningTheErrorSaysHowToStart() {
    assertThatThrownBy(() -> connect("", ""))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("newswire up");
  }

  @Test
  void nothingIsFoundAfterTheInstanceEnded() {
    try (Instance instance = Instance.take(dir)) {
      instance.announce(config("127.0.0.1:19092", "http://127.0.0.1:19200"), "http://door");
    }
    assertThatThrownBy(() -> connect("", "")).isInstanceOf(UserError.class);
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
