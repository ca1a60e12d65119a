package io.newswire.launcher.api;

import static io.javalin.apibuilder.ApiBuilder.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.newswire.admin.ElasticsearchUnavailableException;
import io.newswire.admin.InvalidInputException;
import io.newswire.admin.KafkaUnavailableException;
import io.newswire.admin.NameTakenException;
import io.newswire.admin.NotFoundException;
import io.newswire.http.HttpServer;
import io.newswire.index.search.query.InvalidQueryException;
import io.newswire.model.Json;
import io.newswire.model.config.NewswireConfig;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ApiErrorsTest {
  private static final String LATER = "; ask again a little later";

  static Stream<Arguments> failures() {
    return Stream.of(
        arguments(new InvalidInputException("no"), 400, "no", null),
        arguments(new InvalidQueryException("size is 0"), 400, "size is 0", null),
        arguments(
            new NotFoundException(NotFoundException.Kind.RULE, "ferry"),
            404,
            "there is no rule 'ferry'",
            null),
        arguments(
            new NameTakenException("Ferry", "ferry"),
            409,
            "there is a rule 'Ferry' with the id ferry",
            null),
        arguments(
            new KafkaUnavailableException("read x", "kafka:9092", new TimeoutException("too late")),
            503,
            "cannot read x (Kafka at kafka:9092): too late" + LATER,
            "5"),
        arguments(
            new ElasticsearchUnavailableException("it is red"), 503, "it is red" + LATER, "5"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void aFailureIsAnsweredWithItsStatusAndItsMessage(
      RuntimeException failure, int status, String error, String retryAfter) throws Exception {
    NewswireConfig config = new NewswireConfig(Map.of("ingest.http.port", "0"));
    try (HttpServer server =
        new HttpServer(
            config,
            List.of(
                () ->
                    get(
                        "/fails",
                        ApiErrors.translate(
                            context -> {
                              throw failure;
                            }))))) {
      server.start();

      HttpResponse<String> answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/fails"))
                      .build(),
                  HttpResponse.BodyHandlers.ofString());

      assertThat(answer.statusCode()).isEqualTo(status);
      assertThat(Json.MAPPER.readTree(answer.body()))
          .isEqualTo(Json.MAPPER.valueToTree(Map.of("error", error)));
      assertThat(answer.headers().firstValue("Retry-After").orElse(null)).isEqualTo(retryAfter);
    }
  }
}
