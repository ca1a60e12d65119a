package io.newswire.enrich;

import io.newswire.model.Article;
import io.newswire.model.PublishingStatus;
import java.time.Duration;
import java.time.Instant;

/**
 * Which content may follow a kill, and which kill comes too late. A kill stands, whatever comes in
 * whatever order, until content comes that is newer and says so: with a higher version of the
 * publisher than any before, or, where versions cannot be compared, with the status {@code usable}.
 * A kill without a version was made when it was received; content that was received before that is
 * not newer.
 */
final class KillRules {
  /** No kill is dropped because the clocks of two machines differ by so much. */
  private static final Duration CLOCKS = Duration.ofMinutes(1);

  private KillRules() {}

  /**
   * The value of {@link Revision#killedAt}: null for content that is no kill. A kill with a version
   * is compared by that alone, so it has the earliest time. Of several kills the latest time
   * counts.
   *
   * @param known the content before; null if there is none
   */
  static Instant killedAt(Revision known, Article article, Instant seenAt) {
    if (!isKill(article)) {
      return null;
    }
    Instant at = article.version() == null ? seenAt : Instant.EPOCH;
    Instant before = known == null ? null : known.killedAt();
    return before == null || before.isBefore(at) ? at : before;
  }

  /** Whether content is newer than what is known, and says so itself. */
  static boolean isExplicit(Integer known, Article article) {
    return article.version() != null && known != null
        ? article.version() > known
        : article.status() == PublishingStatus.USABLE;
  }

  /** Whether an article that was killed stays so when this content comes. */
  static boolean stays(Revision known, Article article, Instant seenAt) {
    return known.killedAt() != null
        && !isKill(article)
        && (seenAt.isBefore(known.killedAt()) || !isExplicit(known.version(), article));
  }

  /**
   * Whether a kill without a version was received before content that is explicitly newer, and
   * clearly before if clocks of two machines say so.
   */
  static boolean isLate(Revision known, Article article, Arrival arrival) {
    boolean isOneClock =
        arrival.receivedClock() != null && arrival.receivedClock().equals(known.receivedClock());
    return isKill(article)
        && article.version() == null
        && Boolean.TRUE.equals(known.explicit())
        && known.isBeforeNewest(isOneClock ? arrival.seenAt() : arrival.seenAt().plus(CLOCKS));
  }

  /** The highest version, also of content that is dropped because of a kill. */
  static Revision noting(Revision known, Article article) {
    boolean isHigher =
        known.killedAt() != null
            && article.version() != null
            && (known.version() == null || article.version() > known.version());
    return isHigher ? known.withVersion(article.version()) : known;
  }

  private static boolean isKill(Article article) {
    return article.status() == PublishingStatus.CANCELED;
  }
}
