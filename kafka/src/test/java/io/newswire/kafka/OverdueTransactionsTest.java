package io.newswire.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.TransactionDescription;
import org.apache.kafka.clients.admin.TransactionState;
import org.junit.jupiter.api.Test;

class OverdueTransactionsTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
  private final OverdueTransactions overdue = new OverdueTransactions(nanos::get);

  @Test
  void whatIsOpenLongerThanItsTimeOutAndTheMarginIsOverdueWheneverItBegan() {
    Map<String, TransactionDescription> ongoing =
        Map.of("ahead", begun(1, 7_200_000), "short", begun(1, 0));

    assertThat(overdue.among(ongoing)).isEmpty();
    pass(TIMEOUT.plus(OverdueTransactions.MARGIN));
    assertThat(overdue.among(ongoing)).isEmpty();
    pass(Duration.ofMillis(1));
    assertThat(overdue.among(ongoing)).isEqualTo(Set.of("ahead", "short"));
  }

  @Test
  void theNextTransactionOfTheSameIdIsAnother() {
    overdue.among(Map.of("extract", begun(1, 100), "older-kafka", begun(1, 100)));
    pass(Duration.ofHours(1));

    assertThat(overdue.among(Map.of("extract", begun(2, 100), "older-kafka", begun(1, 200))))
        .isEmpty();
  }

  @Test
  void whatHadEndedInBetweenIsAnother() {
    overdue.among(Map.of("extract", begun(1, 100)));
    pass(Duration.ofHours(1));
    overdue.among(Map.of());

    assertThat(overdue.among(Map.of("extract", begun(1, 100)))).isEmpty();
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  private static TransactionDescription begun(int epoch, long startMillis) {
    return new TransactionDescription(
        1,
        TransactionState.ONGOING,
        4711,
        epoch,
        TIMEOUT.toMillis(),
        OptionalLong.of(startMillis),
        Set.of());
  }
}
