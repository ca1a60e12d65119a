package io.newswire.kafka;

import static io.newswire.kafka.PollTime.IDLE_AFTER;
import static io.newswire.kafka.PollTime.IDLE_POLL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PollTimeTest {
  private static final Duration ASKED = Duration.ofMillis(10);
  private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
  private static final Instant IDLE = NOON.plus(IDLE_AFTER).plusMillis(1);

  private final WakeUps wakeUps = new WakeUps();
  private final PollTime pollTime = new PollTime(wakeUps, NOON);

  @Test
  void itIsAsAskedUntilAllThatCameIsCommitted() {
    assertThat(pollTime.of(ASKED, NOON.plus(IDLE_AFTER))).isEqualTo(ASKED);
    assertThat(pollTime.of(ASKED, IDLE)).isEqualTo(IDLE_POLL);

    pollTime.busy(IDLE);
    assertThat(pollTime.of(ASKED, IDLE.plus(IDLE_AFTER))).isEqualTo(ASKED);
  }

  @Test
  void itEndsWhenTheFirstWorkIsDue() {
    wakeUps.set("one", Optional.of(IDLE.plusMillis(120)));
    wakeUps.set("another", Optional.of(IDLE.plusMillis(70)));
    assertThat(idle(pollTime, IDLE)).isEqualTo(Duration.ofMillis(70));

    wakeUps.set("another", Optional.empty());
    assertThat(idle(pollTime, IDLE.plusMillis(20))).isEqualTo(Duration.ofMillis(100));

    wakeUps.set("one", Optional.of(IDLE.plusSeconds(3600)));
    assertThat(idle(pollTime, IDLE)).isEqualTo(IDLE_POLL);
  }

  /** Some time after the wake-ups have changed. */
  private static Duration idle(PollTime pollTime, Instant now) {
    assertThat(pollTime.of(ASKED, now.minus(IDLE_AFTER).minusMillis(1))).isEqualTo(ASKED);
    return pollTime.of(ASKED, now);
  }

  @Test
  void whatDueWorkDidIsCommittedAtOnce() {
    wakeUps.set("one", Optional.of(IDLE));
    assertThat(pollTime.of(ASKED, IDLE)).isEqualTo(ASKED);

    wakeUps.set("one", Optional.empty());
    assertThat(pollTime.of(ASKED, IDLE.plusMillis(60))).isEqualTo(ASKED);
  }

  @Test
  void soIsWhatItDidBetweenTwoPolls() {
    wakeUps.set("one", Optional.of(IDLE.plusMillis(40)));
    assertThat(idle(pollTime, IDLE)).isEqualTo(Duration.ofMillis(40));

    wakeUps.set("one", Optional.empty());
    assertThat(pollTime.of(ASKED, IDLE.plusMillis(40))).isEqualTo(ASKED);
    assertThat(pollTime.of(ASKED, IDLE.plusMillis(50))).isEqualTo(ASKED);
  }

  @Test
  void aPollThatDoesNotWaitOrWaitsLongerStaysSo() {
    assertThat(pollTime.of(Duration.ZERO, IDLE)).isZero();
    assertThat(pollTime.of(Duration.ofSeconds(5), IDLE)).isEqualTo(Duration.ofSeconds(5));
  }
}
