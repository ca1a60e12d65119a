package io.newswire.admin.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.config.NewswireConfig;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that cannot be used is shown with its problem, whatever it is. */
class StoredRuleTest {
  private final KnownDestinations destinations = KnownDestinations.of(new NewswireConfig(Map.of()));

  static Stream<Arguments> bad() {
    return Stream.of(
        Arguments.of("no JSON", "storm"),
        Arguments.of("no object", "[]"),
        Arguments.of("null", "null"),
        Arguments.of("no query", "{}"),
        Arguments.of("wrong type", "{\"query\":{}}"),
        Arguments.of("empty digest", "{\"query\":\"storm\",\"digest\":{}}"),
        Arguments.of("null destination", "{\"query\":\"storm\",\"destinations\":[null]}"),
        Arguments.of("nested", query("(".repeat(5_000) + "storm" + ")".repeat(5_000))),
        Arguments.of("open", query("(".repeat(5_000))),
        Arguments.of("not not", query("NOT ".repeat(5_000) + "storm")),
        Arguments.of("deep JSON", "{\"query\":" + "[".repeat(100_000)));
  }

  private static String query(String query) {
    return "{\"id\":\"bad\",\"name\":\"Bad\",\"query\":\"%s\"}".formatted(query);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bad")
  void aBadRuleHasAProblem(String name, String json) {
    StoredRule stored = StoredRule.read("bad", json.getBytes(UTF_8), destinations);

    assertThat(stored.id()).isEqualTo("bad");
    assertThat(stored.problem()).isNotBlank();
    assertThat(stored.name()).isNotBlank();
  }
}
