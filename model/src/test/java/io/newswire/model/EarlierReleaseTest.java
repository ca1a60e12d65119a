package io.newswire.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertRule;
import io.newswire.model.alert.Delivery;
import io.newswire.model.alert.DeliveryReport;
import java.io.InputStream;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values as release 1060b3b wrote them to the topics. */
class EarlierReleaseTest {
  private static final Map<String, Class<?>> TYPES =
      Map.of(
          Topics.ARTICLES, Article.class,
          Topics.ENRICHED, EnrichedArticle.class,
          Topics.ALERT_RULES, AlertRule.class,
          Topics.ALERT_MATCHES, Alert.class,
          Topics.ALERTS, Alert.class,
          Topics.DELIVERIES, Delivery.class,
          Topics.DELIVERY_REPORTS, DeliveryReport.class);

  static Stream<JsonNode> values() throws Exception {
    try (InputStream file =
        EarlierReleaseTest.class.getResourceAsStream("/earlier-release/topics.jsonl")) {
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
    JsonNode value = record.get("value");

    Object read = Json.read(Json.bytes(value), (Class<?>) TYPES.get(record.get("in").asText()));

    assertThat(Json.MAPPER.readTree(Json.bytes(read))).isEqualTo(value);
  }
}
