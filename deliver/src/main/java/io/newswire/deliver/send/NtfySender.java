package io.newswire.deliver.send;

import io.newswire.deliver.destination.Destination.Ntfy;
import io.newswire.model.Json;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertKind;
import io.newswire.model.alert.Delivery;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Publishes to a topic of ntfy <a href="https://docs.ntfy.sh/publish/">as JSON</a>. */
record NtfySender(Ntfy ntfy, JsonPost http) implements Sender {
  /** "High" of ntfy's 1 to 5: a recall is not to be missed. */
  private static final int HIGH = 4;

  @Override
  public CompletableFuture<DestinationAnswer> send(Delivery delivery) {
    ChatText text = ChatText.of(delivery, Instant.now(), ChatMarkup.PLAIN);
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("topic", ntfy.topic());
    message.put("title", text.heading());
    message.put("message", text.body());
    if (delivery.alerts().size() == 1) {
      Alert alert = delivery.alerts().get(0);
      AlertText.link(alert).ifPresent(url -> message.put("click", url));
      if (alert.kind() == AlertKind.RECALL) {
        message.put("priority", HIGH);
        message.put("tags", List.of("warning"));
      }
    }
    Map<String, String> headers =
        ntfy.token() == null ? Map.of() : Map.of("Authorization", "Bearer " + ntfy.token());
    return http.post(ntfy.server(), headers, Json.bytes(message))
        .thenApply(answer -> answer.without(ntfy.topic()));
  }
}
