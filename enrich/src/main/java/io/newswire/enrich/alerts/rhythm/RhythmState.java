package io.newswire.enrich.alerts.rhythm;

import io.newswire.model.alert.Alert;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What is known of a rule that fires on what is not usual, but for its {@link Rhythm}: the value of
 * the store {@code rhythm-hours}, whose key is the rule.
 *
 * @param ruleVersion the version of the rule that the articles matched
 * @param open the hours that are not over and have articles, the earliest first
 * @param surged the last hour of a surge, for which the rule has fired; null if there was none
 * @param last the alert of the newest article that matched, without its words
 * @param lastAt the time of that article
 * @param silence how long nothing has matched since then
 */
public record RhythmState(
    int ruleVersion,
    List<OpenHour> open,
    Long surged,
    Alert last,
    Instant lastAt,
    Silence silence) {
  /** While partitions are matched unevenly, hours of a week may be open. */
  private static final int MOST_OPEN = Hours.WEEK;

  /**
   * A time in which nothing matched.
   *
   * @param hours those over and observed
   * @param usual how many articles match in them usually
   * @param chance how probable it is that none does
   * @param fired whether the rule has fired for it
   */
  public record Silence(int hours, double usual, double chance, boolean fired) {
    public static final Silence NONE = new Silence(0, 0, 1, false);

    public Silence plus(UsualCount count) {
      return new Silence(hours + 1, usual + count.mean(), chance * count.chanceOfNone(), fired);
    }
  }

  public RhythmState {
    open = List.copyOf(open);
  }

  public static RhythmState empty(int ruleVersion) {
    return new RhythmState(ruleVersion, List.of(), null, null, null, Silence.NONE);
  }

  public OpenHour open(long hour) {
    return open.stream()
        .filter(it -> it.hour() == hour)
        .findFirst()
        .orElseGet(() -> OpenHour.empty(hour));
  }

  /** The same with an hour that is not over. */
  public RhythmState with(OpenHour changed) {
    List<OpenHour> all = new ArrayList<>(open);
    all.removeIf(it -> it.hour() == changed.hour());
    all.add(changed);
    all.sort(Comparator.comparing(OpenHour::hour));
    return new RhythmState(
        ruleVersion,
        all.subList(Math.max(0, all.size() - MOST_OPEN), all.size()),
        surged,
        last,
        lastAt,
        silence);
  }

  /** The same without the hours that are over. */
  public RhythmState since(long hour) {
    return new RhythmState(
        ruleVersion,
        open.stream().filter(it -> it.hour() >= hour).toList(),
        surged,
        last,
        lastAt,
        silence);
  }

  /** The same with what is known of articles in open hours now. */
  public RhythmState revised(UnaryOperator<OpenHour> change) {
    return new RhythmState(
        ruleVersion, open.stream().map(change).toList(), surged, last, lastAt, silence);
  }

  public RhythmState surged(Long hour) {
    return new RhythmState(ruleVersion, open, hour, last, lastAt, silence);
  }

  /** After an article; an older one than the last changes nothing. */
  public RhythmState matched(Alert alert, Instant at) {
    return lastAt != null && !at.isAfter(lastAt)
        ? this
        : new RhythmState(ruleVersion, open, surged, alert.withoutText(), at, Silence.NONE);
  }

  /** The same with another alert of the last article, whose time stays. */
  public RhythmState withLast(Alert alert) {
    return new RhythmState(ruleVersion, open, surged, alert, lastAt, silence);
  }

  public RhythmState silent(Silence since) {
    return new RhythmState(ruleVersion, open, surged, last, lastAt, since);
  }
}
