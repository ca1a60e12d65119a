package io.newswire.http.guard;

import java.util.List;
import java.util.Optional;
import org.apache.hc.core5.http.HttpStatus;
import org.eclipse.jetty.server.Request;

/** Headers that say one thing may stand once: of two, each reader would believe another. */
final class HeaderCheck implements RequestCheck {
  private static final List<String> SINGLE =
      List.of(
          "Authorization",
          "X-API-Key",
          "X-CSRF-Token",
          "Content-Type",
          "Content-Encoding",
          "Idempotency-Key",
          "Origin",
          "Sec-Fetch-Site",
          "url",
          "source",
          "id");

  @Override
  public Optional<Refusal> refusal(Request request) {
    return SINGLE.stream()
        .filter(name -> request.getHeaders().getFields(name).size() > 1)
        .findFirst()
        .map(
            name ->
                new Refusal(
                    HttpStatus.SC_BAD_REQUEST, "header %s is sent more than once".formatted(name)));
  }
}
