package io.newswire.enrich.alerts;

import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertVolume;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The time that an article is counted at, for rules that fire on a number of articles: that of its
 * publication, but not later than the receipt; of an alert that was held, the end of the embargo.
 *
 * <p>The alert carries it from when it is emitted to its recall, so that the recall of an article
 * takes it from where it was counted, whatever its later revisions say.
 */
final class CountingTime {
  /** Clocks of publishers may be fast. */
  private static final Duration FUTURE = Duration.ofMinutes(10);

  private CountingTime() {}

  /** An alert that is emitted for the first time, with that time if its rule counts. */
  static Alert note(Alert alert) {
    return note(alert, ofArticle(alert));
  }

  /** The alert with another time, null if its article is not to be counted. */
  static Alert note(Alert alert, Instant at) {
    AlertVolume volume = alert.volume();
    return volume == null ? alert : alert.withVolume(AlertVolume.uncounted(volume.on(), at));
  }

  /**
   * When to count the article of an alert. Null for one that is not counted, because it is dated in
   * the future.
   *
   * @param now a later time was not written by this program, and would be the end of all windows
   */
  static Instant of(Alert alert, Instant now) {
    Instant noted = alert.volume().countedAt();
    Instant at = noted == null ? ofArticle(alert) : noted;
    return at == null ? null : earlier(at, now);
  }

  private static Instant ofArticle(Alert alert) {
    Instant received =
        Stream.of(alert.receivedAt(), alert.firstSeenAt(), alert.changedAt())
            .filter(Objects::nonNull)
            .findFirst()
            .orElseThrow();
    if (alert.publishedAt() == null || alert.publishedAt().time() == null) {
      return earlier(received, alert.changedAt());
    }
    Instant published = alert.publishedAt().instant();
    return published.isAfter(received.plus(FUTURE))
        ? null
        : earlier(published, earlier(received, alert.changedAt()));
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
