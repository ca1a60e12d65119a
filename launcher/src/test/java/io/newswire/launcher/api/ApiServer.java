package io.newswire.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.apibuilder.EndpointGroup;
import io.newswire.http.HttpServer;
import io.newswire.model.Json;
import io.newswire.model.config.NewswireConfig;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** Some routes behind the real HTTP server, on any free port; all answers are as described. */
final class ApiServer implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();
  private final HttpServer server;

  ApiServer(NewswireConfig config, EndpointGroup... routes) {
    server = new HttpServer(config, List.of(routes));
    server.start();
  }

  /** The address of the server. */
  URI url() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  HttpResponse<String> ask(String method, String path, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(url().resolve(path))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build();
    return DescribedApi.check(client.send(request, BodyHandlers.ofString()));
  }

  /** The JSON of an answer that has this status. */
  JsonNode json(int status, String method, String path, String body) throws Exception {
    HttpResponse<String> answer = ask(method, path, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return Json.MAPPER.readTree(answer.body());
  }

  JsonNode get(String path) throws Exception {
    return json(200, "GET", path, "");
  }

  /** The message of an answer that has this status. */
  String error(int status, String method, String path, String body) throws Exception {
    return json(status, method, path, body).get("error").asText();
  }

  @Override
  public void close() {
    server.close();
  }
}
