package io.newswire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.feed.FeedState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PollIntervalTest {
  private static final Instant NOW = Instant.parse("2026-11-16T12:00:00Z");

  @Test
  void aFeedIsAskedTwiceAsOftenAsItPublishes() {
    assertThat(PollInterval.interval(every(Duration.ofMinutes(20), 50), null, NOW))
        .isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));
  }

  @Test
  void itIsAskedLessAndLessOftenWhileNothingComes() {
    List<Long> times = every(Duration.ofMinutes(2), 20);

    assertThat(PollInterval.interval(times, null, NOW.plus(Duration.ofHours(8))))
        .isBetween(Duration.ofMinutes(12), Duration.ofMinutes(13));
  }

  @Test
  void ofAFeedThatIsHardlyKnownItsPublisherSaysHowOften() {
    List<Long> few = every(Duration.ofMinutes(1), 2);

    assertThat(PollInterval.interval(few, Duration.ofHours(1), NOW)).isEqualTo(Duration.ofHours(1));
    assertThat(PollInterval.interval(few, null, NOW)).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void onlyTheLatestTimesAreKept() {
    List<Long> times =
        PollInterval.with(every(Duration.ofMinutes(1), 50), List.of(NOW, NOW.minusSeconds(5)));

    assertThat(times).hasSize(50).isSorted().endsWith(NOW.getEpochSecond());
  }

  @Test
  void aFeedIsQuietWhenItsPauseIsLongerThanEver() {
    // Every working day; the longest pause is a weekend.
    List<Long> times =
        LongStream.range(0, 14)
            .filter(day -> day % 7 < 5)
            .map(day -> NOW.getEpochSecond() + Duration.ofDays(day).toSeconds())
            .boxed()
            .toList();
    Instant last = Instant.ofEpochSecond(times.get(times.size() - 1));
    FeedState state = FeedState.of("https://herald.example/feed").withRecent(times);

    assertThat(PollInterval.quietSince(state, last.plus(Duration.ofDays(3)))).isEmpty();
    assertThat(PollInterval.quietSince(state, last.plus(Duration.ofDays(7)))).hasValue(last);
  }

  @Test
  void aNightIsNoSilence() {
    FeedState state =
        FeedState.of("https://herald.example/feed").withRecent(every(Duration.ofMinutes(3), 50));

    assertThat(PollInterval.quietSince(state, NOW.plus(Duration.ofHours(10)))).isEmpty();
    assertThat(PollInterval.quietSince(state, NOW.plus(Duration.ofHours(25)))).isPresent();
  }

  @Test
  void ofAFeedThatIsHardlyKnownNothingIsMissed() {
    FeedState state =
        FeedState.of("https://herald.example/feed").withRecent(every(Duration.ofMinutes(3), 4));

    assertThat(PollInterval.quietSince(state, NOW.plus(Duration.ofDays(900)))).isEmpty();
  }

  /** The last of them now. */
  private static List<Long> every(Duration gap, int count) {
    return LongStream.range(0, count)
        .map(n -> NOW.getEpochSecond() - (count - 1 - n) * gap.toSeconds())
        .boxed()
        .toList();
  }
}
