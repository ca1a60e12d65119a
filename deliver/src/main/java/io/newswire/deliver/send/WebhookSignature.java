package io.newswire.deliver.send;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.deliver.destination.SigningKey;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;

/**
 * The headers of <a href="https://www.standardwebhooks.com">Standard Webhooks</a>: {@code
 * webhook-id}, {@code webhook-timestamp} and, for each key, {@code v1,} with the HMAC of both and
 * the body in {@code webhook-signature}.
 */
final class WebhookSignature {
  private WebhookSignature() {}

  /**
   * The headers for one attempt, in a new map.
   *
   * @param keys none: there is no signature
   * @param now the time of the attempt, so that receivers can refuse what is old
   */
  static Map<String, String> headers(String id, Instant now, byte[] body, List<SigningKey> keys) {
    String timestamp = Long.toString(now.getEpochSecond());
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("webhook-id", id);
    headers.put("webhook-timestamp", timestamp);
    if (!keys.isEmpty()) {
      byte[] prefix = (id + "." + timestamp + ".").getBytes(UTF_8);
      headers.put(
          "webhook-signature",
          keys.stream()
              .map(key -> "v1," + hmac(key, prefix, body))
              .collect(Collectors.joining(" ")));
    }
    return headers;
  }

  private static String hmac(SigningKey key, byte[] prefix, byte[] body) {
    try {
      Mac mac = Mac.getInstance(key.key().getAlgorithm());
      mac.init(key.key());
      mac.update(prefix);
      return Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC with SHA-256", e);
    }
  }
}
