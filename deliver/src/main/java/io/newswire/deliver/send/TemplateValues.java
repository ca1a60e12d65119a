package io.newswire.deliver.send;

import io.newswire.deliver.destination.JsonTemplate;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.Delivery;
import io.newswire.model.alert.DeliveryKind;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** What the names of a {@link JsonTemplate} stand for. */
final class TemplateValues {
  private TemplateValues() {}

  /** A value for each of {@link JsonTemplate#NAMES}; empty where the delivery has none. */
  static Map<String, String> of(Delivery delivery, Instant now) {
    ChatText text = ChatText.of(delivery, now, ChatMarkup.PLAIN);
    Map<String, String> values = new HashMap<>();
    JsonTemplate.NAMES.forEach(name -> values.put(name, ""));
    values.put("id", delivery.id());
    values.put("title", text.heading());
    values.put("text", text.body());
    values.put("type", WebhookBody.type(delivery));
    if (delivery.kind() == DeliveryKind.ALERT || delivery.kind() == DeliveryKind.PART) {
      Alert alert = delivery.alerts().get(0);
      values.put("rule", AlertText.line(alert.ruleName()));
      values.put("title", AlertText.title(alert));
      values.put("url", AlertText.link(alert).orElse(""));
      values.put("source", AlertText.line(alert.source()));
      values.put("published", Objects.toString(alert.publishedAt(), ""));
    }
    return values;
  }
}
