package io.newswire.desk.alerts;

import io.newswire.desk.live.LiveSource;
import io.newswire.desk.live.LiveVersions;
import io.newswire.kafka.RecordReader;
import io.newswire.kafka.TopicFollower;
import io.newswire.model.RejectedException;
import io.newswire.model.Topics;
import io.newswire.model.alert.Alert;
import io.newswire.model.config.NewswireConfig;
import java.time.Duration;
import java.time.Instant;

/** The alerts of {@code news.alerts}, those of the last days first of all. */
public final class AlertSource implements LiveSource<AlertItem> {
  /** How long alerts are remembered, unless there are too many. */
  static final Duration DAYS = Duration.ofDays(7);

  /** About 20 MB. */
  private static final int REMEMBERED = 10_000;

  /** A record has the time of its article, which may be up to a day before that of the alert. */
  private static final Duration LATE = Duration.ofDays(1);

  @Override
  public String name() {
    return "alerts";
  }

  @Override
  public int remembered() {
    return REMEMBERED;
  }

  @Override
  public void follow(NewswireConfig config, RecordReader reader, Runnable atEnd) {
    Instant since = Instant.now().minus(DAYS).minus(LATE);
    TopicFollower.followSince(config, Topics.ALERTS, since, reader, atEnd);
  }

  @Override
  public LiveVersions<AlertItem> read(byte[] json, Instant now) throws RejectedException {
    return AlertItem.versions(Alert.read(json));
  }
}
