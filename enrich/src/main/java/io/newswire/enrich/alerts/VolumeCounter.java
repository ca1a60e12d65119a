package io.newswire.enrich.alerts;

import io.newswire.model.Fingerprint;
import io.newswire.model.TextCut;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertKind;
import io.newswire.model.alert.AlertVolume;
import io.newswire.model.alert.AlertVolume.Counted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Counts the alerts of rules that fire on a number of articles, and forwards one alert for each
 * such number. Time is the {@link CountingTime}: a late article counts where it belongs, and one
 * that is dated in the future is not counted. If an article that was counted is recalled, so is the
 * alert, and the others count again; if one is killed later, the recall is sent once more,
 * silently, without the words.
 */
final class VolumeCounter implements Processor<String, Alert, String, Alert> {
  /** A record has the headlines and sources of up to a thousand articles. */
  private static final int LONGEST = 300;

  private ProcessorContext<String, Alert> context;
  private KeyValueStore<String, VolumeWindow> windows;
  private FiredVolumes fired;

  @Override
  public void init(ProcessorContext<String, Alert> context) {
    this.context = context;
    windows = context.getStateStore(AlertTopology.VOLUMES);
    StateExpiry.schedule(context, windows, VolumeWindow::latest);
    fired = FiredVolumes.of(context);
    fired.scheduleExpiry(context);
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

  static Counted counted(Alert alert, Instant at) {
    return new Counted(
        alert.articleId(),
        TextCut.shorten(alert.source(), LONGEST),
        TextCut.shorten(alert.title(), LONGEST),
        alert.embargoedUntil(),
        at);
  }

  private void count(Record<String, Alert> record) {
    Alert alert = record.value();
    Instant at = CountingTime.of(alert, Instant.ofEpochMilli(context.currentSystemTimeMs()));
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
      context.forward(record.withValue(fired.add(volume(alert, now.articles()))));
    }
  }

  private static Alert volume(Alert last, List<Counted> articles) {
    return of(last, new AlertVolume(last.volume().on(), articles));
  }

  /** The alert about a number of articles; {@code last} is the one that decided. */
  static Alert of(Alert last, AlertVolume volume) {
    List<Counted> articles = volume.articles();
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
                .volume(volume));
  }

  private void recall(Record<String, Alert> record) {
    Alert recall = record.value();
    VolumeWindow window = windows.get(recall.ruleId());
    if (window != null) {
      window = window.minus(recall.articleId());
      windows.put(recall.ruleId(), window);
    }
    for (FiredVolumes.Recalled alert : fired.recall(recall)) {
      context.forward(record.withValue(alert.recalled()));
      if (alert.stood() && window != null && window.ruleVersion() == alert.alert().ruleVersion()) {
        AlertVolume volume = alert.alert().volume();
        window = window.restored(others(volume, recall), volume.on());
        windows.put(recall.ruleId(), window);
      }
    }
  }

  private static List<Counted> others(AlertVolume volume, Alert recall) {
    return volume.articles().stream()
        .filter(it -> !it.articleId().equals(recall.articleId()))
        .toList();
  }
}
