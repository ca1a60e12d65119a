package io.newswire.deliver.send;

import io.newswire.deliver.destination.Destination.Webhook;
import io.newswire.model.Delivery;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** Sends to any HTTP server, in JSON, signed. */
record WebhookSender(Webhook webhook, JsonPost http) implements Sender {
  @Override
  public CompletableFuture<DestinationAnswer> send(Delivery delivery) {
    byte[] body = WebhookBody.of(delivery);
    return http.post(
        webhook.url(),
        WebhookSignature.headers(delivery.id(), Instant.now(), body, webhook.keys()),
        body);
  }
}
