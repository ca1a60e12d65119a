package io.newswire.http;

import static io.javalin.apibuilder.ApiBuilder.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.io.EofException;
import org.junit.jupiter.api.Test;

class CutOffRequestTest {
  /** Jetty throws this from what a request reads or writes after its end, as while it stops. */
  @Test
  void aClientThatIsStillThereIsToldToSendItAgain() throws Exception {
    try (HttpServer server =
        new HttpServer(
            new NewswireConfig(Map.of(ConfigKeys.INGEST_HTTP_PORT, 0)),
            List.of(
                () ->
                    get(
                        "/cut",
                        context -> {
                          throw new EofException("Closed");
                        })))) {
      server.start();
      HttpResponse<String> answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/cut"))
                      .build(),
                  HttpResponse.BodyHandlers.ofString());

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
      assertThat(answer.body()).contains("send it again").doesNotContain("Exception");
    }
  }
}
