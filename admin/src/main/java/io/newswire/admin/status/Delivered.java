package io.newswire.admin.status;

import io.newswire.model.alert.DeliveryReport;
import io.newswire.model.alert.DeliveryState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How many deliveries reached their destination lately.
 *
 * @param lastMinute within the last minute
 * @param lastHour within the last hour
 */
public record Delivered(long lastMinute, long lastHour) {
  static Delivered of(List<DeliveryReport> reports, Instant now) {
    return new Delivered(
        since(reports, now.minus(Duration.ofMinutes(1))),
        since(reports, now.minus(Duration.ofHours(1))));
  }

  private static long since(List<DeliveryReport> reports, Instant time) {
    return reports.stream()
        .filter(report -> report.state() == DeliveryState.DELIVERED)
        .filter(report -> report.at().isAfter(time))
        .count();
  }
}
