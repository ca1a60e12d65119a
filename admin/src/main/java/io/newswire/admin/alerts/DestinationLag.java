package io.newswire.admin.alerts;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.newswire.model.alert.DeliveryKind;
import io.newswire.model.alert.DeliveryReport;
import io.newswire.model.alert.DeliveryState;
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

  /** The time since when each delivery that waits, or ended of late, was reported on. */
  public static Instant oldest(NewswireConfig config, Instant now) {
    return now.minus(config.deliverGiveUp()).minus(Duration.ofDays(1));
  }

  /**
   * Returns the destinations for which deliveries wait, sorted by name.
   *
   * @param reports the latest of each delivery, as {@link AlertLog#reports(Instant)}
   */
  public static List<DestinationLag> of(List<DeliveryReport> reports) {
    Map<String, List<DeliveryReport>> waiting =
        reports.stream()
            .filter(report -> report.state() == DeliveryState.WAITING)
            .filter(report -> report.kind() != DeliveryKind.PART)
            .collect(
                Collectors.groupingBy(
                    DeliveryReport::destination, TreeMap::new, Collectors.toList()));
    List<DestinationLag> lags = new ArrayList<>();
    waiting.forEach(
        (destination, ofOne) -> {
          String problem =
              ofOne.stream()
                  .filter(report -> report.attempts() > 0)
                  .reduce((one, later) -> later.at().isAfter(one.at()) ? later : one)
                  .map(DeliveryReport::detail)
                  .orElse(null);
          lags.add(new DestinationLag(destination, ofOne.size(), problem));
        });
    return lags;
  }
}
