package io.newswire.deliver.send;

import io.newswire.model.Json;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.Delivery;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a webhook gets: {@code {"type", "timestamp", "data"}}, the same bytes at each attempt. The
 * types are {@code alert.match} and {@code alert.recall}, whose data is the alert; {@code
 * alert.digest}, with {@code dueAt} and {@code alerts}; and {@code alert.test}.
 */
final class WebhookBody {
  private WebhookBody() {}

  static byte[] of(Delivery delivery) {
    return switch (delivery.kind()) {
      case ALERT, PART -> {
        Alert alert = delivery.alerts().get(0);
        yield body(type(delivery), alert.changedAt(), open(alert));
      }
      case DIGEST -> {
        List<Alert> alerts = delivery.alerts().stream().map(WebhookBody::open).toList();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("dueAt", delivery.dueAt());
        data.put("alerts", alerts);
        yield body(type(delivery), delivery.dueAt(), data);
      }
      case TEST -> body(type(delivery), Instant.now(), Map.of("message", AlertText.TEST));
    };
  }

  /** Its type, as the body names it. */
  static String type(Delivery delivery) {
    return switch (delivery.kind()) {
      case ALERT, PART -> "alert." + delivery.alerts().get(0).kind().code();
      case DIGEST -> "alert.digest";
      case TEST -> "alert.test";
    };
  }

  private static byte[] body(String type, Instant timestamp, Object data) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", type);
    body.put("timestamp", timestamp);
    body.put("data", data);
    return Json.bytes(body);
  }

  /** Without its other destinations. */
  private static Alert open(Alert alert) {
    return alert.with(it -> it.destinations(List.of()).digest(null).silent(null));
  }
}
