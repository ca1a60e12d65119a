package io.newswire.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IdleConsumerTest {
  private static final Duration ASKED = Duration.ofMillis(10);
  private static final List<TopicPartition> PARTITIONS = List.of(new TopicPartition("articles", 0));

  /** Says how long a poll would wait; it needs no broker. */
  private static final class Waits extends IdleConsumer {
    private Duration last;

    Waits() {
      super(Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:1"), new WakeUps());
    }

    @Override
    ConsumerRecords<byte[], byte[]> next(Duration time) {
      last = time;
      return ConsumerRecords.empty();
    }

    Duration ofPoll() {
      poll(ASKED);
      return last;
    }
  }

  private final Waits consumer = new Waits();

  @BeforeEach
  void assign() {
    consumer.assign(PARTITIONS);
  }

  @AfterEach
  void close() {
    consumer.close();
  }

  @Test
  void itWaitsLongerWhenNothingCame() {
    await().until(() -> consumer.ofPoll().equals(PollTime.IDLE_POLL));
  }

  @Test
  void itIsNotIdleWhilePartitionsArePaused() {
    await().until(() -> consumer.ofPoll().equals(PollTime.IDLE_POLL));
    consumer.pause(PARTITIONS);
    assertThat(consumer.ofPoll()).isEqualTo(ASKED);

    consumer.resume(PARTITIONS);
    assertThat(consumer.ofPoll()).isEqualTo(ASKED);
    await().until(() -> consumer.ofPoll().equals(PollTime.IDLE_POLL));
  }

  @Test
  void theTimeBeforeTheFirstPollIsNotIdle() {
    await().pollDelay(PollTime.IDLE_AFTER.plusMillis(100)).until(() -> true);

    assertThat(consumer.ofPoll()).isEqualTo(ASKED);
  }
}
