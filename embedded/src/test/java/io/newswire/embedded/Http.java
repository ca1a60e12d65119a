package io.newswire.embedded;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** Requests to Elasticsearch, JSON in and out. */
record Http(String url) {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  String get(String path) throws IOException, InterruptedException {
    return send("GET", path, "");
  }

  String put(String path, String json) throws IOException, InterruptedException {
    return send("PUT", path, json);
  }

  String post(String path, String json) throws IOException, InterruptedException {
    return send("POST", path, json);
  }

  private String send(String method, String path, String json)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + path))
            .method(
                method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
            .header("Content-Type", "application/json")
            .build();
    return CLIENT.send(request, BodyHandlers.ofString()).body();
  }
}
