package io.newswire.admin.feeds;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.newswire.ingest.feed.PollInterval;
import io.newswire.model.feed.FeedState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The condition of a feed.
 *
 * @param status {@code ok}, {@code new}, {@code repaired}, {@code empty}, {@code failing}, {@code
 *     quiet}, {@code ended}, {@code unread} or {@code unreadable}
 * @param since when that began; null if the feed is well or it is not known
 * @param reason a sentence for people; null if the feed is well
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeedCondition(String status, Instant since, String reason) {
  private static final Duration LATE = Duration.ofMinutes(5);

  /** Returns the condition of a feed. */
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
          "unread", state.checkedAt(), "it is overdue: no ingest service has read it");
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
            "quiet",
            quiet.get(),
            "it answers, but has been without a new entry for longer than ever before")
        : new FeedCondition("ok", null, null);
  }

  /** Returns the condition of a record that is not a feed. */
  static FeedCondition unreadable(String reason) {
    return new FeedCondition("unreadable", null, reason);
  }

  /** Whether nothing needs to be done. */
  public boolean well() {
    return status.equals("ok") || status.equals("new");
  }
}
