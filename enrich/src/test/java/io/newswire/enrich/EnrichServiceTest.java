package io.newswire.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.newswire.kafka.StreamsStartException;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Without Kafka: nothing listens at its address. */
@Timeout(120)
class EnrichServiceTest {
  private static final String NOWHERE = "127.0.0.1:1";

  @TempDir(cleanup = CleanupMode.NEVER)
  private Path dataDir;

  private NewswireConfig config;

  @BeforeEach
  void configure() {
    config =
        new NewswireConfig(
            Map.of(
                ConfigKeys.KAFKA_BOOTSTRAP_SERVERS,
                NOWHERE,
                ConfigKeys.DATA_DIR,
                dataDir.toString()));
  }

  @Test
  void withoutKafkaItSaysSoAndCanBeClosedWhileItWaits() {
    EnrichService service = service();
    service.start();

    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> assertThat(service.problem()).contains("no connection to Kafka at " + NOWHERE));
    assertThat(service.notReady()).contains("no connection to Kafka at " + NOWHERE);
    assertThat(service.fatal()).as("it goes on when Kafka is there").isEmpty();
    service.close(Duration.ofMillis(200));
    assertThat(service.fatal()).as("it was closed").isEmpty();
  }

  @Test
  void twoInOneFolderAreToldToTakeTheirOwnDataDir() {
    try (EnrichService first = service()) {
      assertThat(first.problem()).contains("not started");
      assertThatThrownBy(this::service)
          .isInstanceOf(StreamsStartException.class)
          .hasMessage(
              "another enrichment uses the folder %s; give each on one machine its own data.dir",
              dataDir);
    }
  }

  private EnrichService service() {
    return TestArticles.service(config);
  }
}
