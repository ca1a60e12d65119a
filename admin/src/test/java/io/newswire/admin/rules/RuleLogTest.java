package io.newswire.admin.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.newswire.admin.KafkaUnavailableException;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RuleLogTest {
  private static final int REQUESTS = 20;
  private static final Duration TIMEOUT = Duration.ofSeconds(3);

  @Test
  void requestsDoNotWaitForEachOtherWhileKafkaIsAway() {
    NewswireConfig config =
        new NewswireConfig(
            Map.of(
                ConfigKeys.KAFKA_BOOTSTRAP_SERVERS,
                "127.0.0.1:1",
                "kafka.default.api.timeout.ms",
                (int) TIMEOUT.toMillis()));
    ExecutorService threads = Executors.newFixedThreadPool(REQUESTS);
    try (RuleLog log = new RuleLog(config, KnownDestinations.of(config))) {
      List<CompletableFuture<Throwable>> requests =
          Stream.generate(
                  () -> CompletableFuture.supplyAsync(() -> catchThrowable(log::all), threads))
              .limit(REQUESTS)
              .toList();

      await()
          .atMost(TIMEOUT.multipliedBy(REQUESTS / 2))
          .until(() -> requests.stream().allMatch(CompletableFuture::isDone));
      assertThat(requests)
          .allSatisfy(
              request -> assertThat(request.join()).isInstanceOf(KafkaUnavailableException.class));
    } finally {
      threads.shutdownNow();
    }
  }
}
