package io.newswire.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.kafka.TransactionalClients;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.junit.jupiter.api.Test;

class PolledBytesTest {
  private static final int MEMORY = 32 << 20;

  @Test
  void theLargestDocumentsOfOnePollTakeASmallPartOfTheHeap() {
    NewswireConfig config =
        new NewswireConfig(Map.of(ConfigKeys.KAFKA_BOOTSTRAP_SERVERS, "localhost:9092"));

    int records =
        (int)
            TransactionalClients.consumerSettings(config, "g")
                .get(ConsumerConfig.MAX_POLL_RECORDS_CONFIG);

    assertThat((long) records * config.maxDocumentBytes()).isLessThanOrEqualTo(MEMORY);
  }
}
