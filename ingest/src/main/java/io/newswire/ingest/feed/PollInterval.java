package io.newswire.ingest.feed;

import io.newswire.model.feed.FeedState;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How often a feed publishes, computed from when its latest entries came. */
public final class PollInterval {
  private static final int KEPT = 50;
  private static final int RECENT = 20;
  private static final int ENOUGH_TO_ASK = 3;
  private static final int ENOUGH_TO_MISS = 5;
  private static final int HALF = 2;
  private static final Duration UNKNOWN = Duration.ofMinutes(15);
  private static final Duration SHORTEST_QUIET = Duration.ofDays(1);
  private static final int TIMES_LONGEST_GAP = 2;

  private PollInterval() {}

  /** The latest times of both, in seconds since 1970, the oldest first. */
  static List<Long> with(List<Long> times, Collection<Instant> more) {
    List<Long> all =
        Stream.concat(times.stream(), more.stream().map(Instant::getEpochSecond)).sorted().toList();
    return all.subList(Math.max(0, all.size() - KEPT), all.size());
  }

  /**
   * How long to wait before asking again: half the average time between the latest entries, with
   * the time since the last of them counted in, so that a feed is asked less and less often while
   * nothing comes. Where too few are known, the period that the publisher names, or a quarter of an
   * hour.
   *
   * @param times in seconds since 1970, the oldest first
   * @param period null if the publisher names none
   */
  static Duration interval(List<Long> times, Duration period, Instant now) {
    if (times.size() < ENOUGH_TO_ASK) {
      return period == null ? UNKNOWN : period;
    }
    int count = Math.min(RECENT, times.size());
    long span = now.getEpochSecond() - times.get(times.size() - count);
    return Duration.ofSeconds(Math.max(0, span)).dividedBy(count).dividedBy(HALF);
  }

  /**
   * Since when a feed is quieter than ever: a day without an entry, and twice as long as the
   * longest pause among its last fifty. Empty if it is not, or too little is known of it.
   */
  public static Optional<Instant> quietSince(FeedState state, Instant now) {
    List<Long> times = state.recent();
    if (times.size() < ENOUGH_TO_MISS) {
      return Optional.empty();
    }
    long longest = 0;
    for (int i = 1; i < times.size(); i++) {
      longest = Math.max(longest, times.get(i) - times.get(i - 1));
    }
    long allowed = Math.max(SHORTEST_QUIET.toSeconds(), TIMES_LONGEST_GAP * longest);
    return Optional.of(state.latestAt())
        .filter(latest -> now.getEpochSecond() - latest.getEpochSecond() > allowed);
  }
}
