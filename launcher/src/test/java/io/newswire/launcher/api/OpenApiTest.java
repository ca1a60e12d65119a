package io.newswire.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.model.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The description by itself; {@code HttpRoutesTest} compares it with the routes. */
class OpenApiTest {
  @Test
  void itStandsAlone() throws Exception {
    JsonNode document = OpenApiDocument.read();

    assertThat(document.findValuesAsText("$ref"))
        .allSatisfy(
            reference -> {
              assertThat(reference).startsWith("#/components/");
              assertThat(document.at(reference.substring(1)).isMissingNode())
                  .as(reference)
                  .isFalse();
            });
  }

  @TestFactory
  Stream<DynamicTest> itsExamplesAreAsItsSchemasSay() {
    return DescribedApi.operations().entrySet().stream()
        .flatMap(
            operation ->
                operation.getValue().findValues("application/json").stream()
                    .filter(content -> content.has("example"))
                    .map(content -> test(operation.getKey(), content)));
  }

  private static DynamicTest test(String name, JsonNode content) {
    return DynamicTest.dynamicTest(
        name,
        () ->
            assertThat(DescribedApi.problems(content.get("schema"), content.get("example")))
                .isEmpty());
  }

  @Test
  void everyOperationHasAWayToRefuseAndAllButTheKeylessARole() {
    assertThat(DescribedApi.operations())
        .allSatisfy(
            (name, operation) -> {
              assertThat(operation.get("responses").has("default")).as(name).isTrue();
              assertThat(DescribedApi.roles(operation)).as(name).hasSizeLessThan(2);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Error        | {}                                          | error",
        "Error        | {\"error\":7}                               | string",
        "Error        | {\"error\":\"a\",\"cause\":\"b\"}           | field /cause is not described",
        "Near         | {\"meters\":1,\"location\":{\"lat\":1,\"lon\":2,\"alt\":3}} | /location/alt",
        "ArticleHits  | {\"total\":1,\"hits\":[{\"title\":\"x\"}]}     | required property 'id'",
        "ArticleHits  | {\"total\":0,\"hits\":[],\"facets\":{\"people\":[{\"value\":\"a\",\"count\":1,\"rank\":1}]}} | /facets/people/0/rank",
        "AlertPage    | {\"position\":\"0\",\"total\":0,\"since\":\"yesterday\",\"alerts\":[]} | date-time",
        "ArticleDocument | {\"id\":\"fb41e136b0d1b2f803f5fcb3ade1bf9e\",\"mentions\":[],\"entities\":[],\"quotes\":[],\"mood\":1} | /mood",
      })
  void aValueThatIsNotDescribedIsFound(String schema, String value, String problem)
      throws Exception {
    JsonNode reference = Json.MAPPER.valueToTree(Map.of("$ref", "#/components/schemas/" + schema));

    List<String> problems = DescribedApi.problems(reference, Json.MAPPER.readTree(value));

    assertThat(problems).anyMatch(found -> found.contains(problem));
  }
}
