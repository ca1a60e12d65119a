package io.newswire.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.model.config.NewswireConfig;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class KafkaCallTest {
  private final NewswireConfig config =
      new NewswireConfig(Map.of("kafka.bootstrap.servers", "kafka.example:9092"));

  @Test
  void anAnswerIsReturned() {
    assertThat(KafkaCall.<Integer>make(config, "count", () -> 7)).isEqualTo(7);
  }

  @Test
  void aFailureOfAFutureAndOneOfTheClientAreOneKind() {
    TimeoutException late = new TimeoutException("too late");

    for (KafkaCall<Void> call :
        List.<KafkaCall<Void>>of(
            () -> {
              throw new ExecutionException(late);
            },
            () -> {
              throw late;
            })) {
      assertThatThrownBy(() -> KafkaCall.make(config, "read news.feeds", call))
          .isInstanceOf(KafkaUnavailableException.class)
          .hasMessage("cannot read news.feeds (Kafka at kafka.example:9092): too late")
          .hasCause(late);
    }
  }

  @Test
  void anInterruptedCallIsNoFailureOfKafkaAndLeavesTheThreadInterrupted() {
    assertThatThrownBy(
            () ->
                KafkaCall.make(
                    config,
                    "read",
                    () -> {
                      throw new InterruptedException();
                    }))
        .isInstanceOf(InterruptException.class);
    assertThat(Thread.interrupted()).isTrue();
  }
}
