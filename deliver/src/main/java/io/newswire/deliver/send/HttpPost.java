package io.newswire.deliver.send;

import io.newswire.http.client.RetryAfter;
import io.newswire.model.TextCut;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.HttpStatus;

/**
 * Posts to the destinations of the configuration, wherever they are, and reports what they answer.
 * By Java's own client: Apache's logs the addresses at DEBUG, and these are secret.
 */
final class HttpPost implements JsonPost {
  private static final int SHOWN = 200;
  private static final Pattern RETRY_AFTER = Pattern.compile("\"retry_after\"\\s*:\\s*(\\d{1,9})");

  private final HttpClient client;
  private final Duration timeout;

  /**
   * Connects to nothing yet.
   *
   * @param timeout for all of an exchange
   */
  HttpPost(Duration timeout) {
    this.timeout = timeout;
    client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(timeout)
            .build();
  }

  @Override
  public CompletableFuture<DestinationAnswer> post(
      URI url, Map<String, String> headers, byte[] json) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url)
            .POST(BodyPublishers.ofByteArray(json))
            .header("Content-Type", "application/json")
            .header("User-Agent", "Newswire");
    headers.forEach(request::header);
    CompletableFuture<HttpResponse<String>> exchange =
        client.sendAsync(request.build(), BodyExcerpt.handler());
    return exchange
        .copy()
        .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
        .handle(
            (response, failure) -> {
              exchange.cancel(true);
              return failure == null
                  ? answer(new SecretRedactor(url, headers), response)
                  : HttpFailures.read(url, failure, timeout);
            });
  }

  private DestinationAnswer answer(SecretRedactor redactor, HttpResponse<String> response) {
    String body = redactor.hide(response.body()).replaceAll("\\s+", " ").strip();
    String shown = TextCut.shorten(body, SHOWN);
    String detail = "answered " + response.statusCode() + (shown.isEmpty() ? "" : ": " + shown);
    return HttpAnswers.read(
        response.statusCode(),
        response.headers().firstValue(RetryAfter.HEADER).orElseGet(() -> retryAfter(response)),
        detail);
  }

  /** The seconds that Telegram and Discord state in the body instead; null for all others. */
  private static String retryAfter(HttpResponse<String> response) {
    Matcher asked = RETRY_AFTER.matcher(response.body());
    return response.statusCode() == HttpStatus.SC_TOO_MANY_REQUESTS && asked.find()
        ? asked.group(1)
        : null;
  }
}
