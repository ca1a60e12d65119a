package io.newswire.deliver.send;

import io.newswire.deliver.destination.Destination.Webhook;
import io.newswire.model.TraceParent;
import io.newswire.model.alert.Delivery;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Sends to any HTTP server, in JSON: Newswire's own, signed, or what a template makes of it. */
record WebhookSender(Webhook webhook, JsonPost http) implements Sender {
  @Override
  public CompletableFuture<DestinationAnswer> send(Delivery delivery) {
    byte[] body =
        webhook.body() == null
            ? WebhookBody.of(delivery)
            : webhook.body().fill(TemplateValues.of(delivery, Instant.now()));
    Map<String, String> headers =
        WebhookSignature.headers(delivery.id(), Instant.now(), body, webhook.keys());
    TraceParent.parse(delivery.traceparent())
        .ifPresent(trace -> headers.put(TraceParent.HEADER, trace.toString()));
    if (webhook.authorization() != null) {
      headers.put("Authorization", webhook.authorization());
    }
    return http.post(webhook.url(), headers, body);
  }
}
