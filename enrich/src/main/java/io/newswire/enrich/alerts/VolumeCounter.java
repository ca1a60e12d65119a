package io.newswire.enrich.alerts;

import io.newswire.model.Fingerprint;
import io.newswire.model.TextCut;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertKind;
import io.newswire.model.alert.AlertVolume;
import io.newswire.model.alert.AlertVolume.Counted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Counts the alerts of rules that fire on a number of articles, and forwards one alert for each
 * such number. Time is that of publication, but not later than the receipt: a late article counts
 * where it belongs, and one that is dated in the future is not counted. If an article that was
 * counted is recalled, so is the alert, and the others count again; if one is killed later, the
 * recall is sent once more, silently, without the words.
 */
final class VolumeCounter implements Processor<String, Alert, String, Alert> {
  /** Clocks of publishers may be fast. */
  private static final Duration FUTURE = Duration.ofMinutes(10);

  /** A record has the headlines and sources of up to a thousand articles. */
  private static final int LONGEST = 300;

  private static final char SEPARATOR = '/';

  private ProcessorContext<String, Alert> context;
  private KeyValueStore<String, VolumeWindow> windows;
  private KeyValueStore<String, Alert> fired;
  private KeyValueStore<String, VolumeMembership> memberships;

  @Override
  public void init(ProcessorContext<String, Alert> context) {
    this.context = context;
    windows = context.getStateStore(AlertTopology.VOLUMES);
    fired = context.getStateStore(AlertTopology.VOLUME_ALERTS);
    StateExpiry.schedule(context, windows, VolumeWindow::latest);
    memberships = context.getStateStore(AlertTopology.VOLUME_ARTICLES);
    StateExpiry.schedule(context, fired, Alert::changedAt);
    StateExpiry.schedule(context, memberships, VolumeMembership::changedAt);
  }

  @Override
  public void process(Record<String, Alert> record) {
    Alert alert = record.value();
    if (alert.kind() == AlertKind.RECALL) {
      recall(record);
    } else if (alert.audible()) {
      count(record);
    } else {
      revise(alert);
    }
  }

  /** A further revision of a counted article counts no more, but its headline and embargo do. */
  private void revise(Alert alert) {
    VolumeWindow window = windows.get(alert.ruleId());
    if (window != null) {
      windows.put(alert.ruleId(), window.revised(counted(alert, null)));
    }
  }

  private static Counted counted(Alert alert, Instant at) {
    return new Counted(
        alert.articleId(),
        TextCut.shorten(alert.source(), LONGEST),
        TextCut.shorten(alert.title(), LONGEST),
        alert.embargoedUntil(),
        at);
  }

  private void count(Record<String, Alert> record) {
    Alert alert = record.value();
    Instant at = countedAt(alert);
    if (at == null) {
      return;
    }
    VolumeWindow known = windows.get(alert.ruleId());
    VolumeWindow before =
        known == null || known.ruleVersion() != alert.ruleVersion()
            ? VolumeWindow.empty(alert.ruleVersion())
            : known;
    VolumeWindow now = before.plus(counted(alert, at), alert.volume().on());
    boolean fires = now.articles().size() >= alert.volume().on().count();
    windows.put(alert.ruleId(), fires ? now.used() : now);
    if (fires) {
      Alert volume = numbered(volume(alert, now.articles()));
      fired.put(key(volume), volume);
      for (Counted article : now.articles()) {
        String key = key(volume.ruleId(), article.articleId());
        memberships.put(
            key, VolumeMembership.with(memberships.get(key), key(volume), volume.changedAt()));
      }
      context.forward(record.withValue(volume));
    }
  }

  /** Null for an article that is not counted, because it is dated in the future. */
  private static Instant countedAt(Alert alert) {
    Instant received =
        Stream.of(alert.receivedAt(), alert.firstSeenAt(), alert.changedAt())
            .filter(Objects::nonNull)
            .findFirst()
            .orElseThrow();
    if (alert.publishedAt() == null || alert.publishedAt().time() == null) {
      return received;
    }
    Instant published = alert.publishedAt().instant();
    if (published.isAfter(received.plus(FUTURE))) {
      return null;
    }
    return published.isBefore(received) ? published : received;
  }

  private static Alert volume(Alert last, List<Counted> articles) {
    List<String> names = new ArrayList<>(List.of("volume", last.ruleId()));
    articles.forEach(it -> names.add(it.articleId()));
    Instant embargo =
        articles.stream()
            .map(Counted::embargoedUntil)
            .filter(Objects::nonNull)
            .max(Instant::compareTo)
            .orElse(null);
    return last.with(
        it ->
            it.id(Fingerprint.of(names.toArray(String[]::new)))
                .sequence(1)
                .repeated(0)
                .title(TextCut.shorten(last.title(), LONGEST))
                .embargoedUntil(embargo)
                .volume(new AlertVolume(last.volume().on(), articles)));
  }

  /** The same articles may fire again after a recall: as a later record of the same alert. */
  private Alert numbered(Alert volume) {
    Alert recalled = fired.get(key(volume));
    return recalled == null ? volume : volume.withSequence(recalled.sequence() + 1);
  }

  private void recall(Record<String, Alert> record) {
    Alert recall = record.value();
    VolumeWindow window = windows.get(recall.ruleId());
    if (window != null) {
      window = window.minus(recall.articleId());
      windows.put(recall.ruleId(), window);
    }
    for (Alert alert : firedWith(recall)) {
      boolean stands = alert.kind() == AlertKind.MATCH;
      if (stands || recall.recallsKilled() && !alert.recallsKilled()) {
        Alert recalled = recalled(alert, recall);
        fired.put(key(alert), recall.recallsKilled() ? recalled.withTitle(null) : recalled);
        context.forward(record.withValue(recalled));
      }
      if (stands && window != null && window.ruleVersion() == alert.ruleVersion()) {
        window = window.restored(others(alert, recall), alert.volume().on());
        windows.put(recall.ruleId(), window);
      }
    }
  }

  /**
   * The recall of an alert; silent if it was recalled before, and only its words are taken back.
   */
  private static Alert recalled(Alert alert, Alert recall) {
    return (recall.recallsKilled() ? alert.withoutText() : alert)
        .with(
            it ->
                it.kind(AlertKind.RECALL)
                    .silent(alert.kind() == AlertKind.RECALL ? true : null)
                    .sequence(alert.sequence() + 1)
                    .reason(recall.reason())
                    .copies(recall.copies())
                    .changedAt(recall.changedAt()));
  }

  private static List<Counted> others(Alert volume, Alert recall) {
    return volume.volume().articles().stream()
        .filter(it -> !it.articleId().equals(recall.articleId()))
        .toList();
  }

  private List<Alert> firedWith(Alert recall) {
    VolumeMembership membership = memberships.get(key(recall.ruleId(), recall.articleId()));
    return membership == null
        ? List.of()
        : membership.alerts().stream().map(fired::get).filter(Objects::nonNull).toList();
  }

  private static String key(Alert volume) {
    return key(volume.ruleId(), volume.id());
  }

  private static String key(String ruleId, String id) {
    return ruleId + SEPARATOR + id;
  }
}
