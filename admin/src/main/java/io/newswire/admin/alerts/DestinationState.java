package io.newswire.admin.alerts;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.newswire.deliver.destination.Destinations;
import io.newswire.model.alert.DeliveryKind;
import io.newswire.model.alert.DeliveryReport;
import io.newswire.model.alert.DeliveryState;
import io.newswire.model.config.NewswireConfig;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A destination, and what became of the deliveries of the last days; nothing of it is secret.
 *
 * @param destination as rules name it, without the part of an address that may be secret
 * @param kind {@code log}, or what stands before the colon, such as {@code slack}
 * @param configured whether the configuration names it; else a rule gives its address
 * @param waiting the number of deliveries that wait, without the parts of digests
 * @param lastDelivered the last delivery that arrived; null if none did
 * @param lastFailed the last one that did not; null if there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DestinationState(
    String destination,
    String kind,
    boolean configured,
    int waiting,
    Event lastDelivered,
    Event lastFailed) {

  /**
   * Something that happened.
   *
   * @param detail what the other side answered, or why it could not be reached
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Event(Instant at, String detail) {}

  /**
   * Returns the destinations of the configuration, and those that were sent something of late,
   * sorted by name.
   *
   * @throws io.newswire.admin.KafkaUnavailableException if Kafka does not answer
   */
  public static List<DestinationState> all(NewswireConfig config) {
    Instant oldest = DestinationLag.oldest(config, Instant.now());
    return all(new Destinations(config).names(), new AlertLog(config).reports(oldest));
  }

  static List<DestinationState> all(List<String> configured, List<DeliveryReport> reports) {
    Map<String, List<DeliveryReport>> byName =
        reports.stream()
            .collect(
                Collectors.groupingBy(
                    DeliveryReport::destination, TreeMap::new, Collectors.toList()));
    Set<String> named = new TreeSet<>(configured);
    named.add(Destinations.LOG);
    named.forEach(name -> byName.putIfAbsent(name, List.of()));
    return byName.entrySet().stream()
        .map(entry -> of(entry.getKey(), named.contains(entry.getKey()), entry.getValue()))
        .toList();
  }

  private static DestinationState of(
      String name, boolean configured, List<DeliveryReport> reports) {
    int waiting = (int) reports.stream().filter(DestinationState::waits).count();
    return new DestinationState(
        name,
        name.replaceFirst(":.*", ""),
        configured,
        waiting,
        last(reports, report -> report.state() == DeliveryState.DELIVERED),
        last(
            reports,
            report ->
                report.state() == DeliveryState.REJECTED
                    || waits(report) && report.attempts() > 0));
  }

  private static boolean waits(DeliveryReport report) {
    return report.state() == DeliveryState.WAITING && report.kind() != DeliveryKind.PART;
  }

  private static Event last(List<DeliveryReport> reports, Predicate<DeliveryReport> which) {
    return reports.stream()
        .filter(which)
        .max(Comparator.comparing(DeliveryReport::at))
        .map(report -> new Event(report.at(), report.detail()))
        .orElse(null);
  }
}
