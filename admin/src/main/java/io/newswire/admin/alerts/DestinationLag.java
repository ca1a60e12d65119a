package io.newswire.admin.alerts;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.newswire.model.DeliveryKind;
import io.newswire.model.DeliveryReport;
import io.newswire.model.DeliveryState;
import io.newswire.model.config.NewswireConfig;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The deliveries that wait for one destination, without the alerts that wait for a digest.
 *
 * @param waiting the number of deliveries
 * @param problem why the last attempt failed; null if there was none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DestinationLag(String destination, int waiting, String problem) {

  /**
   * Returns the destinations for which deliveries wait, sorted by name.
   *
   * @throws io.newswire.admin.KafkaUnavailableException if Kafka does not answer
   */
  public static List<DestinationLag> all(NewswireConfig config) {
    Map<String, List<DeliveryReport>> waiting =
        reports(config).stream()
            .filter(report -> report.state() == DeliveryState.WAITING)
            .filter(report -> report.kind() != DeliveryKind.PART)
            .collect(
                Collectors.groupingBy(
                    DeliveryReport::destination, TreeMap::new, Collectors.toList()));
    List<DestinationLag> lags = new ArrayList<>();
    waiting.forEach(
        (destination, reports) -> {
          String problem =
              reports.stream()
                  .filter(report -> report.attempts() > 0)
                  .reduce((one, later) -> later.at().isAfter(one.at()) ? later : one)
                  .map(DeliveryReport::detail)
                  .orElse(null);
          lags.add(new DestinationLag(destination, reports.size(), problem));
        });
    return lags;
  }

  /** The reports of all deliveries that may still wait, and of those that ended of late. */
  static List<DeliveryReport> reports(NewswireConfig config) {
    Instant oldest = Instant.now().minus(config.deliverGiveUp()).minus(Duration.ofDays(1));
    return new AlertLog(config).reports(oldest);
  }
}
