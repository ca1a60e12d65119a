package io.newswire.http.guard;

import java.util.Map;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * Headers by which browsers treat every answer as data: not to be kept, run, framed or guessed the
 * type of. A route may set others.
 */
public final class SecurityHeaders implements HttpConfiguration.Customizer {
  private static final Map<String, String> HEADERS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "Cache-Control", "no-store",
          "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Resource-Policy", "same-origin");

  @Override
  public Request customize(Request request, HttpFields.Mutable responseHeaders) {
    add(responseHeaders);
    return request;
  }

  /** For answers to what is no request, which nobody customizes. */
  static void add(HttpFields.Mutable headers) {
    HEADERS.forEach(headers::put);
  }
}
