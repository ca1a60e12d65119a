package io.newswire.deliver.send;

import io.newswire.deliver.destination.Destination.Telegram;
import io.newswire.model.Json;
import io.newswire.model.alert.Delivery;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Sends to a chat of Telegram by the method <a
 * href="https://core.telegram.org/bots/api#sendmessage">sendMessage</a> of its Bot API.
 */
record TelegramSender(Telegram telegram, JsonPost http) implements Sender {
  @Override
  public CompletableFuture<DestinationAnswer> send(Delivery delivery) {
    ChatText text = ChatText.of(delivery, Instant.now(), ChatMarkup.TELEGRAM);
    Map<String, Object> message =
        Map.of(
            "chat_id", telegram.chat(),
            "text", text.marked(ChatMarkup.TELEGRAM),
            "parse_mode", "HTML",
            "link_preview_options", Map.of("is_disabled", true));
    return http.post(telegram.url(), Map.of(), Json.bytes(message));
  }
}
