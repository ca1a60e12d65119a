package io.newswire.deliver.send;

import io.newswire.deliver.destination.Destination.Slack;
import io.newswire.model.Json;
import io.newswire.model.alert.Delivery;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Sends to a channel of Slack, or of what takes Slack's incoming webhooks. */
record SlackSender(Slack slack, JsonPost http) implements Sender {
  @Override
  public CompletableFuture<DestinationAnswer> send(Delivery delivery) {
    ChatText text = ChatText.of(delivery, Instant.now(), ChatMarkup.SLACK);
    Map<String, Object> message =
        Map.of(
            "text", text.marked(ChatMarkup.SLACK),
            "link_names", false,
            "unfurl_links", false,
            "unfurl_media", false);
    return http.post(slack.url(), Map.of(), Json.bytes(message));
  }
}
