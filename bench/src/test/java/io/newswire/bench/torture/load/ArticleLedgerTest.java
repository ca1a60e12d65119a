package io.newswire.bench.torture.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.bench.torture.load.Step.Action;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleLedgerTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Step PUBLISH = new Step(Action.PUBLISH, 1);
  private static final Step WITHDRAW = new Step(Action.WITHDRAW, 1);

  private final Instant before = Instant.now().minus(HOUR);
  private final ArticleLedger article = new ArticleLedger(4);

  @Test
  void aWithdrawalOverHttpHasNoOrderIfTheClockWasSetSinceTheFirstVersion() {
    article.acknowledged(PUBLISH, HttpPusher.NAME, 1);
    Instant meanwhile = Instant.now();
    article.acknowledged(WITHDRAW, HttpPusher.NAME, 1);

    assertThat(article.isOrdered(List.of(before, meanwhile))).isFalse();
    assertThat(article.isOrdered(List.of(before, Instant.now().plus(HOUR)))).isTrue();
  }

  @Test
  void versionsAndWithdrawalsOverKafkaAreOrderedByAnotherClock() {
    article.acknowledged(PUBLISH, HttpPusher.NAME, 1);
    assertThat(article.isOrdered(List.of(Instant.now()))).isTrue();

    article.acknowledged(WITHDRAW, "Kafka", 1);
    assertThat(article.isOrdered(List.of(Instant.now().minusMillis(1)))).isTrue();
  }
}
