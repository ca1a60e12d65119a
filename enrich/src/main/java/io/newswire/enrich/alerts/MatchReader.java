package io.newswire.enrich.alerts;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.enrich.alerts.rhythm.ClockTick;
import io.newswire.enrich.alerts.rhythm.Hours;
import io.newswire.kafka.CommitPace;
import io.newswire.kafka.PromptCommit;
import io.newswire.kafka.RejectionSink;
import io.newswire.model.Json;
import io.newswire.model.RecordWork;
import io.newswire.model.RejectedException;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertVolume;
import java.time.Instant;
import java.util.Arrays;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Deserializes the alerts and the ticks of the clock on {@code news.alert-matches}; invalid records
 * are rejected.
 */
final class MatchReader implements Processor<byte[], byte[], Object, Object> {
  private static final byte[] CLOCK = ClockTick.KEY.getBytes(UTF_8);

  private final CommitPace pace;
  private ProcessorContext<Object, Object> context;
  private PromptCommit promptCommit;
  private RejectionSink exit;

  MatchReader(CommitPace pace) {
    this.pace = pace;
  }

  @Override
  public void init(ProcessorContext<Object, Object> context) {
    this.context = context;
    promptCommit = new PromptCommit(context, pace);
    exit = new RejectionSink(AlertTopology.READ_MATCHES, context, AlertTopology.REJECTED_MATCHES);
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    promptCommit.receivedInternal();
    Object read;
    try {
      read = RecordWork.attempt(() -> read(record));
    } catch (RejectedException e) {
      exit.reject(exit.original(record), e);
      return;
    }
    if (read instanceof Alert alert) {
      context.forward(record.withKey(alert.ruleId()).withValue(alert), next(alert.volume()));
    } else {
      context.forward(record.withKey(ClockTick.KEY).withValue(read), AlertTopology.COMPARE_RHYTHM);
    }
  }

  private static String next(AlertVolume volume) {
    if (volume == null) {
      return AlertTopology.THROTTLE;
    }
    return volume.on().isCount() ? AlertTopology.COUNT_VOLUME : AlertTopology.COMPARE_RHYTHM;
  }

  private Object read(Record<byte[], byte[]> record) throws RejectedException {
    return Arrays.equals(record.key(), CLOCK) ? tick(record.value()) : alert(record.value());
  }

  /** None is sent for an hour to come; the clocks of two machines may differ by one. */
  private ClockTick tick(byte[] json) throws RejectedException {
    ClockTick tick = Json.read(json, ClockTick.class);
    long latest = Hours.of(Instant.ofEpochMilli(context.currentSystemTimeMs())) + 1;
    if (tick.partition() < 0 || tick.hour() <= 0 || tick.hour() > latest) {
      throw new RejectedException(
          "the hour or the partition of the clock is not possible; if the hour is right, set the"
              + " clock of this machine");
    }
    return tick;
  }

  private static Alert alert(byte[] json) throws RejectedException {
    Alert alert = Alert.read(json);
    AlertVolume volume = alert.volume();
    if (volume != null && (alert.articleId() == null || !volume.on().countsArticles())) {
      throw new RejectedException(
          "the alert cannot be counted; give it an 'articleId', and in 'volume.on' a count, surge"
              + " or silence");
    }
    return alert;
  }
}
