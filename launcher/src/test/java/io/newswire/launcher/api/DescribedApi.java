package io.newswire.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.model.Json;
import io.newswire.testkit.SchemaCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Compares answers with what {@code /openapi.json} says of them. */
public final class DescribedApi {
  private static final JsonNode DOCUMENT = document();
  private static final SchemaCheck SCHEMAS = new SchemaCheck(DOCUMENT, "components");

  private DescribedApi() {}

  private static JsonNode document() {
    try {
      return OpenApiDocument.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All operations by method and path, such as {@code GET /articles/{id}}. */
  public static Map<String, JsonNode> operations() {
    Map<String, JsonNode> all = new TreeMap<>();
    for (Map.Entry<String, JsonNode> path : DOCUMENT.get("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        all.put(operation.getKey().toUpperCase() + " " + path.getKey(), operation.getValue());
      }
    }
    return all;
  }

  /** The roles that an operation asks for; empty if it needs no key. */
  public static List<String> roles(JsonNode operation) {
    return StreamSupport.stream(operation.get("security").spliterator(), false)
        .flatMap(way -> way.properties().stream())
        .map(way -> way.getValue().get(0).asText())
        .distinct()
        .toList();
  }

  /** Fails unless status, content type and content of an answer are described. */
  public static <T> HttpResponse<T> check(HttpResponse<T> answer) {
    assertThat(problems(answer))
        .as("%s %s: %s", answer.request().method(), answer.uri(), answer.body())
        .isEmpty();
    return answer;
  }

  private static List<String> problems(HttpResponse<?> answer) {
    Optional<JsonNode> operation = operation(answer.request().method(), answer.uri());
    if (operation.isEmpty()) {
      return answer.statusCode() < 400 ? List.of("it is not described") : List.of();
    }
    List<String> problems = new ArrayList<>();
    if (answer.statusCode() < 300) {
      undescribedParameters(operation.get(), answer.uri())
          .forEach(name -> problems.add("its parameter " + name + " is not described"));
    }
    JsonNode responses = operation.get().get("responses");
    JsonNode response =
        resolved(
            Optional.ofNullable(responses.get(String.valueOf(answer.statusCode())))
                .orElse(responses.get("default")));
    problems.addAll(contentProblems(answer, response.path("content")));
    return problems;
  }

  private static List<String> contentProblems(HttpResponse<?> answer, JsonNode content) {
    String type = answer.headers().firstValue("Content-Type").orElse("").split(";")[0];
    if (content.isMissingNode()) {
      return String.valueOf(answer.body()).isEmpty()
          ? List.of()
          : List.of("it has a content, and none is described");
    }
    if (!content.has(type)) {
      return List.of("its type '%s' is not described".formatted(type));
    }
    return type.equals("application/json") || type.endsWith("+json")
        ? problems(content.get(type).get("schema"), json(answer.body()))
        : List.of();
  }

  private static JsonNode json(Object body) {
    try {
      return body instanceof byte[] bytes
          ? Json.MAPPER.readTree(bytes)
          : Json.MAPPER.readTree(body.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong with a value, and which of its fields the schema does not have. */
  static List<String> problems(JsonNode schema, JsonNode value) {
    return SCHEMAS.problems(schema, value);
  }

  private static List<String> undescribedParameters(JsonNode operation, URI uri) {
    List<String> known =
        StreamSupport.stream(operation.path("parameters").spliterator(), false)
            .map(parameter -> resolved(parameter).get("name").asText())
            .toList();
    return Stream.ofNullable(uri.getRawQuery())
        .flatMap(query -> Stream.of(query.split("&")))
        .map(parameter -> parameter.split("=", 2)[0])
        .filter(name -> !known.contains(name))
        .toList();
  }

  private static Optional<JsonNode> operation(String method, URI uri) {
    String asked = (method.equals("HEAD") ? "GET" : method) + " " + uri.getRawPath();
    Map<String, JsonNode> all = operations();
    return Optional.ofNullable(all.get(asked))
        .or(
            () ->
                all.entrySet().stream()
                    .filter(operation -> pattern(operation.getKey()).matcher(asked).matches())
                    .map(Map.Entry::getValue)
                    .findFirst());
  }

  private static Pattern pattern(String operation) {
    return Pattern.compile(
        Stream.of(operation.split("(?<=\\})|(?=\\{)"))
            .map(part -> part.startsWith("{") ? "[^/]+" : Pattern.quote(part))
            .collect(Collectors.joining()));
  }

  static JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? DOCUMENT.at(node.get("$ref").asText().substring(1)) : node;
  }
}
