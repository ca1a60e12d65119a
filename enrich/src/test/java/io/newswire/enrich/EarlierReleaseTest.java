package io.newswire.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.enrich.alerts.StoredTypes;
import io.newswire.model.Json;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values as release 1060b3b wrote them to the state stores of the enrich service. */
class EarlierReleaseTest {
  static Stream<JsonNode> values() throws Exception {
    try (InputStream file =
        EarlierReleaseTest.class.getResourceAsStream("/earlier-release/stores.jsonl")) {
      return new String(file.readAllBytes(), UTF_8).lines().map(EarlierReleaseTest::parse);
    }
  }

  private static JsonNode parse(String line) {
    try {
      return Json.MAPPER.readTree(line);
    } catch (Exception e) {
      throw new AssertionError(line, e);
    }
  }

  @ParameterizedTest
  @MethodSource("values")
  void areReadWithoutLoss(JsonNode record) throws Exception {
    Map<String, Class<?>> types = new HashMap<>(StoredTypes.BY_STORE);
    types.put(EnrichTopology.REVISIONS, Revision.class);
    JsonNode value = record.get("value");

    Object read = Json.read(Json.bytes(value), (Class<?>) types.get(record.get("in").asText()));

    assertThat(Json.MAPPER.readTree(Json.bytes(read))).isEqualTo(value);
  }
}
