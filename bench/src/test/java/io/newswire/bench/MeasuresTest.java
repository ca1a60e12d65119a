package io.newswire.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MeasuresTest {
  private static final long SECOND = 1_000_000_000L;

  @Test
  void percentilesAreTimesThatWereMeasured() {
    List<Long> millis =
        LongStream.rangeClosed(1, 200).map(i -> (201 - i) * 1_000_000).boxed().toList();

    assertThat(Percentiles.of(millis)).isEqualTo(new Percentiles(100, 180, 198, 200));
    assertThat(Percentiles.of(List.of(1_500_000L))).isEqualTo(new Percentiles(1.5, 1.5, 1.5, 1.5));
  }

  @Test
  void aRateLeavesTheStartOut() {
    Rate rate = Rate.between(0, 5 * SECOND, 100, 7 * SECOND, 500);

    assertThat(rate).isEqualTo(new Rate(500, 200));
  }

  @Test
  void whatCameAllAtOnceIsCountedFromTheStart() {
    assertThat(Rate.between(0, 2 * SECOND, 500, 2 * SECOND, 500)).isEqualTo(new Rate(500, 250));
  }

  @Test
  void theRatioIsTheMedianOfTheRounds() {
    IndexRounds rounds =
        IndexRounds.of(10, 1, List.of(80.0, 60.0, 90.0), List.of(100.0, 50.0, 60.0));

    assertThat(rounds.ratio()).isEqualTo(1.2);
  }
}
