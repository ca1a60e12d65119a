package io.newswire.model.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.newswire.model.Json;
import io.newswire.model.RejectedException;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What became of a {@link Delivery}: the value on {@code news.delivery-reports}, where the key is
 * the delivery's id. The latest record of an id says all; one without value says that another
 * delivery, a digest, stands in its place.
 *
 * @param destination for people: without the part of an address that may be secret
 * @param alertIds of the alerts in it
 * @param attempts how often it was sent so far
 * @param detail for people: what the other side answered, or what keeps it from being sent; null if
 *     there is nothing to say
 * @param since when it began to wait
 * @param at when this was so
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DeliveryReport(
    String id,
    DeliveryKind kind,
    String destination,
    List<String> alertIds,
    DeliveryState state,
    int attempts,
    String detail,
    Instant since,
    Instant at)
    implements DeliveryReportBuilder.With {

  public DeliveryReport {
    alertIds = alertIds == null ? List.of() : List.copyOf(alertIds);
  }

  /**
   * Reads a report as its topic carries it.
   *
   * @throws RejectedException if it is none, or lacks kind, destination, state or a time
   */
  public static DeliveryReport read(byte[] json) throws RejectedException {
    DeliveryReport report = Json.read(json, DeliveryReport.class);
    boolean whole =
        Stream.of(report.kind(), report.destination(), report.state(), report.since(), report.at())
            .allMatch(Objects::nonNull);
    if (!whole) {
      throw new RejectedException(
          "no whole report: it needs kind, destination, state, since and at");
    }
    return report;
  }
}
