package io.newswire.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;

/**
 * What became of a {@link Delivery}: the value on {@code news.delivery-reports}, where the key is
 * the delivery's id. The latest record of an id says all; one without value says that another
 * delivery, a digest, stands in its place.
 *
 * @param destination for people: without the part of an address that may be secret
 * @param alertIds of the alerts in it
 * @param attempts how often it was sent so far
 * @param detail for people: what the other side answered, or what keeps it from being told; null if
 *     there is nothing to say
 * @param since when it began to wait
 * @param at when this was so
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
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
}
