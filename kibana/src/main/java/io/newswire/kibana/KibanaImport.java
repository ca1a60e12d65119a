package io.newswire.kibana;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.model.Json;
import io.newswire.model.config.NewswireConfig;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.config.ConfigException;

/** Imports saved objects into Kibana and replaces those with the same ids. Idempotent. */
public final class KibanaImport {
  private static final String PATH = "/api/saved_objects/_import?overwrite=true";
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final KibanaAccess kibana;
  private final Duration patience;

  private KibanaImport(KibanaAccess kibana, Duration patience) {
    this.kibana = kibana;
    this.patience = patience;
  }

  /**
   * Makes an import, without I/O.
   *
   * @param config has the credentials and the certificate authority
   * @param url the address of Kibana; for a space it ends with {@code /s/} and the name of the
   *     space
   * @param patience how long to wait until Kibana has started
   * @throws ConfigException if the address or the file of the authority is invalid
   */
  public static KibanaImport into(NewswireConfig config, String url, Duration patience) {
    return new KibanaImport(KibanaAccess.of(config, url), patience);
  }

  /**
   * Waits until Kibana is ready, and sends the objects.
   *
   * @param ndjson see {@link SavedObjects#ndjson}
   * @return the number of imported objects, which is that of all objects
   * @throws KibanaException if Kibana is not ready in time, refuses the request, or does not import
   *     all objects; the message says what to change
   */
  public int send(byte[] ndjson) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      String waiting;
      try {
        HttpResponse<String> response =
            kibana.http().send(request(ndjson), BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (!startsYet(response)) {
          return taken(response);
        }
        waiting = "is not ready: " + response.statusCode() + " " + response.body().strip();
      } catch (IOException e) {
        waiting = "does not answer: " + reason(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new KibanaException("The import was interrupted", e);
      }
      if (System.nanoTime() > deadline) {
        throw failed(
            "%s. Waited %d seconds for it; --wait SECONDS waits longer."
                .formatted(waiting, patience.toSeconds()));
      }
      rest();
    }
  }

  /** Java's exception for a port without a server has no message. */
  private static String reason(IOException e) {
    return e instanceof ConnectException && e.getMessage() == null
        ? "nothing listens there"
        : e.toString();
  }

  private HttpRequest request(byte[] ndjson) {
    Multipart multipart = Multipart.file("newswire.ndjson", "application/ndjson", ndjson);
    return kibana
        .request(PATH)
        .header("Content-Type", multipart.contentType())
        .POST(HttpRequest.BodyPublishers.ofByteArray(multipart.body()))
        .build();
  }

  /** Whether Kibana is starting: it answers 503 then, and a proxy 502 or 504. */
  private static boolean startsYet(HttpResponse<String> response) {
    return List.of(502, 503, 504).contains(response.statusCode());
  }

  private int taken(HttpResponse<String> response) {
    switch (response.statusCode()) {
      case 200 -> {}
      case 401 ->
          throw failed(
              "refuses the credentials: set kibana.username and kibana.password, or"
                  + " kibana.api.key");
      case 403 ->
          throw failed(
              "does not allow this user to import: it needs all privileges for Saved Objects"
                  + " Management. "
                  + message(response));
      default ->
          throw failed("refuses the import: " + response.statusCode() + " " + message(response));
    }
    JsonNode answer = json(response);
    if (!answer.path("success").asBoolean()) {
      throw failed("did not import all objects: " + errors(answer));
    }
    return answer.path("successCount").asInt();
  }

  private KibanaException failed(String what) {
    return new KibanaException("Kibana at %s %s".formatted(kibana.url(), what));
  }

  private static String errors(JsonNode answer) {
    List<String> errors = new ArrayList<>();
    for (JsonNode error : answer.path("errors")) {
      errors.add(
          "%s %s (%s)"
              .formatted(
                  error.path("type").asText(), error.path("id").asText(), error.path("error")));
    }
    return errors.isEmpty() ? answer.toString() : String.join(", ", errors);
  }

  private String message(HttpResponse<String> response) {
    try {
      return Json.MAPPER.readTree(response.body()).path("message").asText(response.body());
    } catch (JsonProcessingException e) {
      return response.body();
    }
  }

  private JsonNode json(HttpResponse<String> response) {
    try {
      return Json.MAPPER.readTree(response.body());
    } catch (JsonProcessingException e) {
      throw new KibanaException(
          kibana.url() + " is not Kibana: its answer to an import is no JSON", e);
    }
  }

  private static void rest() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KibanaException("The import was interrupted", e);
    }
  }
}
