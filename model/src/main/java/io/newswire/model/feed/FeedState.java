package io.newswire.model.feed;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.newswire.model.CalendarInstants;
import io.newswire.model.Json;
import io.newswire.model.RejectedException;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * What is known of a feed after it was last asked: the value on {@code news.feed-states}, where the
 * key is the feed's address. Written by the one process that reads the feed, together with the
 * articles it took from it; anybody may read it.
 *
 * @param url as in {@link Feed}
 * @param movedTo where it answers since it moved for good; null if it did not
 * @param kind such as {@code RSS 2.0}; null if it was never read
 * @param title what it calls itself; may be null
 * @param etag for the next conditional request; may be null
 * @param lastModified likewise, as it came
 * @param checkedAt when it was last asked
 * @param nextAt when it is to be asked next; null if never again
 * @param interval from one request to the next while all is well; ISO 8601 in JSON
 * @param atLeast how long its publisher asks to leave it alone; may be null
 * @param period how often its publisher says it is updated; may be null
 * @param recent when the latest entries were published or found, in seconds since 1970, the oldest
 *     first
 * @param entries how many it holds
 * @param fullTexts how many of them are there in full
 * @param failures how often in a row it could not be read
 * @param failingSince null if it could
 * @param problem why it cannot be read, for people; null if it can
 * @param gone whether its publisher ended it, so that it is not asked any more; null means no
 * @param pageProblem why an article could last not be taken, for people; may be null
 * @param pageProblemAt when that was
 * @param repair what was wrong with the feed when it was last read, so that it was read as far as
 *     it could be, for people; null if nothing was
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FeedState(
    String url,
    String movedTo,
    String kind,
    String title,
    String etag,
    String lastModified,
    Instant checkedAt,
    Instant nextAt,
    @JsonFormat(shape = JsonFormat.Shape.STRING) Duration interval,
    @JsonFormat(shape = JsonFormat.Shape.STRING) Duration atLeast,
    @JsonFormat(shape = JsonFormat.Shape.STRING) Duration period,
    List<Long> recent,
    int entries,
    int fullTexts,
    int failures,
    Instant failingSince,
    String problem,
    Boolean gone,
    String pageProblem,
    Instant pageProblemAt,
    String repair)
    implements FeedStateBuilder.With {
  private static final Duration LONGEST = Duration.ofDays(36_500);

  public FeedState {
    failures = Math.max(0, failures);
    recent = recent == null ? List.of() : List.copyOf(recent);
  }

  /**
   * Reads the state of the feed of that address.
   *
   * @throws RejectedException if it is none, or has numbers that no feed can have: the feed is then
   *     to be asked as one that never was
   */
  public static FeedState read(byte[] json, String url) throws RejectedException {
    FeedState state = Json.read(json, FeedState.class).withUrl(url);
    if (!state.recent.stream().allMatch(CalendarInstants::isEpochSecond)) {
      throw new RejectedException("\"recent\" has what is no time of the years 0 to 9999");
    }
    for (Duration length : Arrays.asList(state.interval, state.atLeast, state.period)) {
      if (length != null && (length.isNegative() || length.compareTo(LONGEST) > 0)) {
        throw new RejectedException("%s is no time between two requests".formatted(length));
      }
    }
    return state;
  }

  /** To be asked next at that time, where it says a later one. */
  public FeedState dueBy(Instant latest) {
    return nextAt == null || !nextAt.isAfter(latest) ? this : withNextAt(latest);
  }

  /** Of a feed that was never asked. */
  public static FeedState of(String url) {
    return FeedStateBuilder.builder().url(url).build();
  }

  /** Whether its publisher ended it. */
  public boolean ended() {
    return Boolean.TRUE.equals(gone);
  }

  /** When its latest entry was published or found; null if there never was one. */
  public Instant latestAt() {
    return recent.isEmpty() ? null : Instant.ofEpochSecond(recent.get(recent.size() - 1));
  }
}
