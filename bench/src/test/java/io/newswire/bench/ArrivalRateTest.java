package io.newswire.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ArrivalRateTest {
  private static final long SECOND = 1_000_000_000L;

  /** 20 a second for 10 s. */
  private static final List<Long> DUE = times(article -> article * SECOND / 20);

  @Test
  void aStageThatKeepsUpIsNotSaturatedHoweverLongItTakes() {
    assertThat(ArrivalRate.of(DUE, times(article -> DUE.get((int) article) + 3 * SECOND)))
        .isEqualTo(new ArrivalRate(20.1, 20.1, false));
  }

  @Test
  void whatBecomesSearchableOnceASecondIsNotSaturated() {
    List<Long> refreshed = times(article -> (DUE.get((int) article) / SECOND + 2) * SECOND);

    assertThat(ArrivalRate.of(DUE, refreshed).saturated()).isFalse();
  }

  @Test
  void aStageWhoseQueueGrowsIsSaturatedAndItsOwnRateIsTold() {
    List<Long> twelveASecond = times(article -> article * SECOND / 12);

    ArrivalRate rate = ArrivalRate.of(DUE, twelveASecond);

    assertThat(rate.saturated()).isTrue();
    assertThat(rate.arrivedPerSecond()).isBetween(11.5, 12.5);
  }

  @Test
  void aStageThatLetsNothingThroughIsSaturated() {
    assertThat(ArrivalRate.of(DUE, List.of())).isEqualTo(new ArrivalRate(20.1, 0, true));
  }

  private static List<Long> times(LongUnaryOperator at) {
    return LongStream.range(0, 200).map(at).boxed().toList();
  }
}
