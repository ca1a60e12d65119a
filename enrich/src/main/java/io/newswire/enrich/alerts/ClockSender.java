package io.newswire.enrich.alerts;

import io.newswire.enrich.alerts.rhythm.ClockTick;
import io.newswire.enrich.alerts.rhythm.Hours;
import io.newswire.model.Article;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Sends a {@link ClockTick} for each hour in which articles of a partition were received and
 * matched, and while none come, for each hour that passes. A rule that compares what is usual knows
 * by them that an hour is over and that Newswire was at work in it, however late it is processed.
 * None are sent while there is no such rule.
 */
final class ClockSender {
  /** Articles that are received at the same time are not matched in that order. */
  private static final Duration GRACE = Duration.ofMinutes(5);

  /** A partition without a record for so long has none that wait. */
  private static final Duration IDLE = Duration.ofMinutes(1);

  private final ProcessorContext<String, Object> context;
  private final RuleRegistry rules;
  private long sent;
  private boolean busy = true;

  ClockSender(ProcessorContext<String, Object> context, RuleRegistry rules) {
    this.context = context;
    this.rules = rules;
    context.schedule(IDLE, PunctuationType.WALL_CLOCK_TIME, now -> idle(Instant.ofEpochMilli(now)));
  }

  /** Notes that an article was matched, whose alerts were forwarded. */
  void passed(Article article, Instant now) {
    busy = true;
    Instant received =
        Stream.of(article.receivedAt(), article.firstSeenAt())
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(now);
    send(received.isBefore(now) ? received : now, now);
  }

  private void idle(Instant now) {
    if (!busy) {
      send(now, now);
    }
    busy = false;
  }

  private void send(Instant until, Instant now) {
    long hour = Hours.of(until.minus(GRACE));
    if (hour > sent && rules.comparesRhythms()) {
      sent = hour;
      context.forward(
          new Record<>(
              ClockTick.KEY, new ClockTick(context.taskId().partition(), hour), now.toEpochMilli()),
          AlertTopology.CLOCK_TICKS);
    }
  }
}
