package io.newswire.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClockWatchTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration HOUR = Duration.ofHours(1);

  private final Deque<Duration> pauses = new ArrayDeque<>();
  private Duration wall = Duration.ofDays(20_000);
  private Duration monotonic = Duration.ofHours(-3);

  private final ClockWatch watch =
      new ClockWatch(
          () -> {
            pass(pauses.isEmpty() ? Duration.ZERO : pauses.remove());
            return wall.toMillis();
          },
          () -> monotonic.toNanos());

  private void pass(Duration time) {
    wall = wall.plus(time);
    monotonic = monotonic.plus(time);
  }

  @Test
  void aClockThatWasSetBackIsNoticedOnce() {
    pass(SECOND);
    wall = wall.minus(HOUR);

    assertThat(watch.setBack()).contains(HOUR);
    pass(SECOND);
    assertThat(watch.setBack()).isEmpty();
  }

  @Test
  void timeThatPassesAndAClockThatIsSetForwardAreNothing() {
    pass(HOUR);
    assertThat(watch.setBack()).isEmpty();

    wall = wall.plus(HOUR);
    assertThat(watch.setBack()).isEmpty();
  }

  @Test
  void soIsASmallCorrection() {
    wall = wall.minus(ClockWatch.TOLERATED);

    assertThat(watch.setBack()).isEmpty();
  }

  @Test
  void aProcessThatIsStoppedWhileItReadsItsClocksIsNotMisled() {
    pauses.addAll(List.of(HOUR, Duration.ZERO));
    assertThat(watch.setBack()).isEmpty();

    pass(SECOND);
    assertThat(watch.setBack()).isEmpty();
  }
}
