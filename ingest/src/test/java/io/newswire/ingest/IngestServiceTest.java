package io.newswire.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IngestServiceTest {
  @Test
  void looksForHangingTransactionsAlsoWhereNoFeedsArePolled() {
    NewswireConfig config =
        new NewswireConfig(
            Map.of(
                ConfigKeys.KAFKA_BOOTSTRAP_SERVERS,
                "127.0.0.1:1",
                ConfigKeys.INGEST_HTTP_PORT,
                0,
                ConfigKeys.INGEST_FEEDS_THREADS,
                0));
    try (IngestService service = new IngestService(config, new TestExtractor(), List.of())) {
      assertThat(threads()).doesNotContain("hanging-transactions");
      service.start();
      assertThat(threads()).contains("hanging-transactions");
    }
  }

  private static List<String> threads() {
    return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).toList();
  }
}
