package io.newswire.deliver.send;

import io.newswire.deliver.destination.Destination.Teams;
import io.newswire.model.Json;
import io.newswire.model.alert.Delivery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Sends to Microsoft Teams, through a workflow that posts the Adaptive Card of a request. */
record TeamsSender(Teams teams, JsonPost http) implements Sender {
  @Override
  public CompletableFuture<DestinationAnswer> send(Delivery delivery) {
    Map<String, Object> attachment =
        Map.of(
            "contentType",
            "application/vnd.microsoft.card.adaptive",
            "content",
            TeamsCard.of(delivery, Instant.now()));
    return http.post(
        teams.url(),
        Map.of(),
        Json.bytes(Map.of("type", "message", "attachments", List.of(attachment))));
  }
}
