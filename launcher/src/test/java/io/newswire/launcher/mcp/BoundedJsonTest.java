package io.newswire.launcher.mcp;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.model.Json;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BoundedJsonTest {
  private static final String CURSOR = "c".repeat(200);

  static Stream<Object> large() {
    String text = "The ferry struck the pier. ".repeat(3_000);
    return Stream.of(
        Map.of("text", text, "cursor", CURSOR),
        Map.of("hits", Collections.nCopies(1_000, Map.of("title", text)), "cursor", CURSOR),
        Map.of("hits", Collections.nCopies(50, Collections.nCopies(50, text)), "cursor", CURSOR),
        Map.of("names", Collections.nCopies(100_000, "Ruth Calloway"), "cursor", CURSOR),
        Map.of("text", "\u0001".repeat(30_000), "cursor", CURSOR),
        Map.of("words", words("ferry", 5_000), "cursor", CURSOR),
        Map.of("words", words("ferry".repeat(60), 500), "cursor", CURSOR),
        Map.of("text", "\ud83d\udea2".repeat(30_000), "cursor", CURSOR));
  }

  private static Map<String, Integer> words(String begin, int count) {
    return IntStream.range(0, count).boxed().collect(toMap(i -> i + begin, i -> i));
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("large")
  void aLargeAnswerIsShortenedAndSaysSo(Object answer) throws Exception {
    BoundedJson json = BoundedJson.of(answer);
    JsonNode read = Json.MAPPER.readTree(json.text());

    assertThat(json.text()).hasSizeLessThanOrEqualTo(BoundedJson.LONGEST);
    assertThat(json.cut()).isTrue();
    assertThat(read.size()).isEqualTo(2);
    assertThat(read.get("cursor").asText()).isEqualTo(CURSOR);
  }

  @Test
  void aSmallAnswerStaysAsItIs() {
    Map<String, Object> answer = Map.of("total", 1, "hits", List.of(Map.of("title", "Ferry")));

    assertThat(BoundedJson.of(answer))
        .isEqualTo(new BoundedJson(Json.MAPPER.valueToTree(answer).toString(), false));
  }
}
