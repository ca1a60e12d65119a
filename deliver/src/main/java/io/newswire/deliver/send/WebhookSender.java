package io.newswire.deliver.send;

import io.newswire.deliver.destination.Destination.Webhook;
import io.newswire.model.Delivery;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** Sends to any HTTP server, in JSON, signed. */
final class WebhookSender implements Sender {
  private final Webhook webhook;
  private final JsonPost http;

  WebhookSender(Webhook webhook, JsonPost http) {
    this.webhook = webhook;
    this.http = http;
  }

  @Override
  public CompletableFuture<DestinationAnswer> send(Delivery delivery) {
    byte[] body = WebhookBody.of(delivery);
    return http.post(
        webhook.url(),
        WebhookSignature.headers(delivery.id(), Instant.now(), body, webhook.keys()),
        body);
  }
}
