package io.newswire.deliver.send;

import io.newswire.deliver.destination.Destination.Slack;
import io.newswire.model.Delivery;
import io.newswire.model.Json;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Sends to a channel of Slack, or of what takes Slack's incoming webhooks. */
record SlackSender(Slack slack, JsonPost http) implements Sender {
  @Override
  public CompletableFuture<DestinationAnswer> send(Delivery delivery) {
    Map<String, Object> message =
        Map.of(
            "text", SlackText.of(delivery, Instant.now()),
            "link_names", false,
            "unfurl_links", false,
            "unfurl_media", false);
    return http.post(slack.url(), Map.of(), Json.bytes(message));
  }
}
