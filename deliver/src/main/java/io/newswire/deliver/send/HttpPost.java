package io.newswire.deliver.send;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Posts to the destinations of the configuration, wherever they are, and tells what they answer.
 */
final class HttpPost implements JsonPost {
  private static final int SHOWN = 200;

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
                  ? answer(url, response)
                  : HttpFailures.read(url, failure, timeout);
            });
  }

  private DestinationAnswer answer(URI url, HttpResponse<String> response) {
    String body = new SecretRedactor(url).hide(response.body()).replaceAll("\\s+", " ").strip();
    String shown = body.length() <= SHOWN ? body : body.substring(0, SHOWN) + "…";
    String detail = "answered " + response.statusCode() + (shown.isEmpty() ? "" : ": " + shown);
    return HttpAnswers.read(
        response.statusCode(), response.headers().firstValue("Retry-After"), detail);
  }
}
