package io.newswire.deliver.send;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.deliver.destination.Destination.Webhook;
import io.newswire.deliver.destination.Destinations;
import io.newswire.model.config.NewswireConfig;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {
  /** The example that libraries of Standard Webhooks are tested with. */
  @Test
  void isTheOneThatLibrariesExpect() throws Exception {
    Webhook webhook =
        (Webhook)
            new Destinations(
                    new NewswireConfig(
                        Map.of("deliver.webhook.secret", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")))
                .find("webhook:https://newsroom.example/");

    assertThat(
            WebhookSignature.headers(
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                Instant.ofEpochSecond(1614265330),
                "{\"test\": 2432232314}".getBytes(UTF_8),
                webhook.keys()))
        .containsOnly(
            Map.entry("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek"),
            Map.entry("webhook-timestamp", "1614265330"),
            Map.entry("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="));
  }
}
