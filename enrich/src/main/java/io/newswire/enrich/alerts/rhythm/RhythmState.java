package io.newswire.enrich.alerts.rhythm;

import io.newswire.model.alert.Alert;
import io.soabase.recordbuilder.core.RecordBuilder;
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
 * @param surgedFrom the first hour of it; null if there was none, and in state of older releases
 * @param last the alert of the newest article that matched, without its words
 * @param lastAt the time of that article
 * @param silence how long nothing has matched since then
 */
@RecordBuilder
public record RhythmState(
    int ruleVersion,
    List<OpenHour> open,
    Long surged,
    Long surgedFrom,
    Alert last,
    Instant lastAt,
    Silence silence)
    implements RhythmStateBuilder.With {
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
    return new RhythmState(ruleVersion, List.of(), null, null, null, null, Silence.NONE);
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
    return withOpen(all.subList(Math.max(0, all.size() - MOST_OPEN), all.size()));
  }

  /** The same without the hours that are over. */
  public RhythmState since(long hour) {
    return withOpen(open.stream().filter(it -> it.hour() >= hour).toList());
  }

  /** The same with what is known of articles in open hours now. */
  public RhythmState revised(UnaryOperator<OpenHour> change) {
    return withOpen(open.stream().map(change).toList());
  }

  /** Whether an hour follows that of a surge, and so belongs to the same one. */
  public boolean continuesSurge(long hour) {
    return surged != null && surged == hour - 1;
  }

  /** After an hour of surge. */
  public RhythmState inSurge(long hour) {
    Long from = continuesSurge(hour) ? surgedFrom : Long.valueOf(hour);
    return with(it -> it.surged(hour).surgedFrom(from));
  }

  /** As if there had been no surge, if the last one began in that hour. */
  public RhythmState withoutSurgeOf(long hour) {
    Long from = surgedFrom == null ? surged : surgedFrom;
    return from != null && from == hour ? with(it -> it.surged(null).surgedFrom(null)) : this;
  }

  /** After an article; an older one than the last changes nothing. */
  public RhythmState matched(Alert alert, Instant at) {
    return lastAt != null && !at.isAfter(lastAt)
        ? this
        : with(it -> it.last(alert.withoutText()).lastAt(at).silence(Silence.NONE));
  }
}
