package io.newswire.admin.feeds;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.newswire.ingest.feed.PollInterval;
import io.newswire.model.FeedState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How a feed is.
 *
 * @param status {@code ok}, {@code new}, {@code repaired}, {@code empty}, {@code failing}, {@code
 *     quiet}, {@code ended}, {@code unread} or {@code unreadable}
 * @param since when that began; null if it is well
 * @param reason for people; null if it is well
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeedCondition(String status, Instant since, String reason) {
  private static final Duration LATE = Duration.ofMinutes(5);

  /** Of a feed that was read, or is to be. */
  public static FeedCondition of(FeedState state, Instant now) {
    if (state.ended()) {
      return new FeedCondition("ended", state.failingSince(), state.problem());
    }
    if (state.problem() != null) {
      return new FeedCondition("failing", state.failingSince(), state.problem());
    }
    if (state.checkedAt() == null) {
      return new FeedCondition("new", null, null);
    }
    if (state.nextAt() != null && state.nextAt().plus(LATE).isBefore(now)) {
      return new FeedCondition(
          "unread", state.checkedAt(), "nobody has asked for it: does 'newswire run ingest' run?");
    }
    if (state.repair() != null) {
      return new FeedCondition(
          "repaired", null, "it was read as far as it could be: " + state.repair());
    }
    boolean listsFew = state.kind() == null || state.kind().startsWith("Sitemap");
    if (state.entries() == 0 && !listsFew) {
      return new FeedCondition("empty", null, "it was read, and has no entries");
    }
    Optional<Instant> quiet = PollInterval.quietSince(state, now);
    return quiet.isPresent()
        ? new FeedCondition(
            "quiet", quiet.get(), "it answers, but has been without an entry for longer than ever")
        : new FeedCondition("ok", null, null);
  }

  /** Of a record that is no feed. */
  static FeedCondition unreadable(String reason) {
    return new FeedCondition("unreadable", null, reason);
  }

  public boolean well() {
    return status.equals("ok") || status.equals("new");
  }
}
