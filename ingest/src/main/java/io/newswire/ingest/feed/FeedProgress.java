package io.newswire.ingest.feed;

import static org.apache.commons.lang3.ObjectUtils.max;
import static org.apache.commons.lang3.ObjectUtils.min;

import io.newswire.ingest.feed.document.FeedDocument;
import io.newswire.ingest.feed.web.WebAnswer;
import io.newswire.model.PublicationTime;
import io.newswire.model.config.NewswireConfig;
import io.newswire.model.feed.FeedState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** From one state of a feed to the next, by what came of asking. */
final class FeedProgress {
  private static final Duration LONGEST_WAIT = Duration.ofDays(1);
  private static final int MANY_FAILURES = 10;

  private final Duration shortest;
  private final Duration longest;

  /** With the intervals of the configuration. */
  FeedProgress(NewswireConfig config) {
    shortest = config.feedsMinInterval();
    longest = config.feedsMaxInterval();
  }

  /** No feed is left alone for longer. */
  Duration longestWait() {
    return max(longest, LONGEST_WAIT);
  }

  /**
   * It was read.
   *
   * @param found how many of its entries were not known
   */
  FeedState read(
      FeedState before, WebAnswer answer, FeedDocument document, int found, Instant now) {
    boolean first = before.kind() == null;
    List<Instant> times =
        first ? dates(document, now) : Stream.generate(() -> now).limit(found).toList();
    FeedState read =
        before.with(
            it ->
                it.movedTo(
                        answer.movedTo() == null ? before.movedTo() : answer.movedTo().toString())
                    .kind(document.kind())
                    .title(document.title())
                    .etag(document.parts().isEmpty() ? answer.etag() : null)
                    .lastModified(document.parts().isEmpty() ? answer.lastModified() : null)
                    .repair(document.repair())
                    .entries(document.entries().size())
                    .fullTexts(fullTexts(document))
                    .recent(PollInterval.with(before.recent(), times))
                    .atLeast(max(document.ttl(), answer.maxAge()))
                    .period(document.period()));
    return document.ended()
        ? ended(read, "its publisher says that it has ended", now)
        : well(read, answer, now);
  }

  /** It has nothing new. */
  FeedState unchanged(FeedState before, WebAnswer answer, Instant now) {
    return well(before.withAtLeast(max(before.atLeast(), answer.maxAge())), answer, now);
  }

  /** It could not be read; it is asked again after ever longer pauses. */
  FeedState failed(FeedState before, String problem, Duration retryAfter, Instant now) {
    int failures = before.failures() + 1;
    Duration pause = shortest.multipliedBy(1L << Math.min(MANY_FAILURES, failures - 1));
    return before.with(
        it ->
            it.checkedAt(now)
                .failures(failures)
                .failingSince(before.failingSince() == null ? now : before.failingSince())
                .problem(problem)
                .nextAt(now.plus(max(within(pause), asked(retryAfter)))));
  }

  /** Its publisher ended it. */
  FeedState ended(FeedState before, String problem, Instant now) {
    return before.with(
        it -> it.checkedAt(now).gone(true).problem(problem).failingSince(now).nextAt(null));
  }

  private FeedState well(FeedState read, WebAnswer answer, Instant now) {
    Duration rhythm = within(PollInterval.interval(read.recent(), read.period(), now));
    Duration interval = max(rhythm, within(read.atLeast() == null ? shortest : read.atLeast()));
    return read.with(
        it ->
            it.checkedAt(now)
                .failures(0)
                .failingSince(null)
                .problem(null)
                .interval(interval)
                .nextAt(now.plus(max(interval, asked(answer.retryAfter())))));
  }

  private static List<Instant> dates(FeedDocument document, Instant now) {
    return document.entries().stream()
        .map(entry -> entry.publishedAt())
        .filter(Objects::nonNull)
        .map(PublicationTime::instant)
        .map(time -> time.isAfter(now) ? now : time)
        .toList();
  }

  private static int fullTexts(FeedDocument document) {
    return (int)
        document.entries().stream().filter(entry -> FullText.of(entry).isPresent()).count();
  }

  private Duration within(Duration wanted) {
    return max(min(wanted, longest), shortest);
  }

  private static Duration asked(Duration retryAfter) {
    return min(max(retryAfter, Duration.ZERO), LONGEST_WAIT);
  }
}
