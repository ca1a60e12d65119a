package io.newswire.http.access;

import static io.javalin.apibuilder.ApiBuilder.delete;
import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.post;
import static io.javalin.apibuilder.ApiBuilder.put;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import io.newswire.http.HttpServer;
import io.newswire.model.Json;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.TestPublishers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A server with log-in, before routes that answer with the name of the publisher who asks. */
final class SessionServer implements AutoCloseable {
  static final String BOUND = "herald-0123456789abcdef";
  static final String FORM = "application/x-www-form-urlencoded";

  private final HttpClient client = HttpClient.newHttpClient();
  private final HttpServer server;

  private SessionServer(HttpServer server) {
    this.server = server;
  }

  /** Starts with a publisher of each role, and one that is bound to a source. */
  static SessionServer withPublishers(Path folder) throws IOException {
    Path file = TestPublishers.write(folder, "herald.key=" + BOUND, "herald.source=Herald");
    return start(Map.of(ConfigKeys.INGEST_HTTP_PUBLISHERS, file.toString()));
  }

  static SessionServer start(Map<String, String> settings) {
    EndpointGroup routes =
        () -> {
          post("/articles", SessionServer::name);
          delete("/articles/{id}", SessionServer::name);
          put("/rules/{id}", SessionServer::name);
          get("/rejected", SessionServer::name);
          get("/search", SessionServer::name);
        };
    NewswireConfig config = new NewswireConfig(settings).with(ConfigKeys.INGEST_HTTP_PORT, 0);
    HttpServer started = new HttpServer(config, List.of(routes));
    started.start();
    return new SessionServer(started);
  }

  private static void name(Context context) {
    context.result(AccessFilter.publisher(context.req()).name());
  }

  @Override
  public void close() {
    server.close();
  }

  int port() {
    return server.port();
  }

  HttpResponse<String> logIn(String name, String key, String... headers) throws Exception {
    HttpRequest.Builder request =
        request("POST /login", "name=%s&key=%s".formatted(name, key)).header("Content-Type", FORM);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  HttpResponse<String> with(String cookie, String route, String... headers) throws Exception {
    HttpRequest.Builder request = request(route, "").header("Cookie", cookie);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  static String cookie(HttpResponse<?> response) {
    return cookie(response, "newswire-session");
  }

  static String cookie(HttpResponse<?> response, String name) {
    return setCookie(response, name).replaceFirst(";.*", "");
  }

  static String setCookie(HttpResponse<?> response, String name) {
    return response.headers().allValues("Set-Cookie").stream()
        .filter(value -> value.startsWith(name + "="))
        .findFirst()
        .orElseThrow();
  }

  static String csrf(HttpResponse<String> response) throws IOException {
    return Json.MAPPER.readTree(response.body()).get("csrf").asText();
  }

  HttpRequest.Builder request(String route, String body) {
    String[] parts = route.split(" ");
    return HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:%d%s".formatted(server.port(), parts[1])))
        .method(parts[0], body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
