package io.newswire.model.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.newswire.model.Fingerprint;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;

/**
 * Something to be sent to one destination: the value on {@code news.deliveries}, where the key is
 * the destination.
 *
 * @param id the same however often it is sent, so that who receives it can drop a double
 * @param destination as {@link AlertRule#destinations} names it
 * @param dueAt when the digest that it belongs to is sent; null for what is sent at once
 * @param alerts one; of a {@link DeliveryKind#DIGEST} all, by rule and in the order they matched
 * @param traceparent see {@link io.newswire.model.TraceParent}; of a digest that of its last part;
 *     null if there is none
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Delivery(
    String id,
    DeliveryKind kind,
    String destination,
    Instant dueAt,
    List<Alert> alerts,
    String traceparent)
    implements DeliveryBuilder.With {

  public Delivery {
    alerts = alerts == null ? List.of() : List.copyOf(alerts);
  }

  /** One that belongs to no trace. */
  public Delivery(
      String id, DeliveryKind kind, String destination, Instant dueAt, List<Alert> alerts) {
    this(id, kind, destination, dueAt, alerts, null);
  }

  /** One alert for one destination: sent at once, or with others where its rule has a digest. */
  public static Delivery of(Alert alert, String destination) {
    boolean later = alert.digest() != null;
    return new Delivery(
        Fingerprint.of("delivery", destination, alert.id(), Integer.toString(alert.sequence())),
        later ? DeliveryKind.PART : DeliveryKind.ALERT,
        destination,
        later ? alert.digest().next(alert.changedAt()) : null,
        List.of(alert));
  }

  /** Alerts sent together; other alerts are another delivery. */
  public static Delivery digest(String destination, Instant dueAt, List<Alert> alerts) {
    String all = String.join(",", alerts.stream().map(it -> it.id() + it.sequence()).toList());
    return new Delivery(
        Fingerprint.of("digest", destination, dueAt.toString(), all),
        DeliveryKind.DIGEST,
        destination,
        dueAt,
        alerts);
  }
}
