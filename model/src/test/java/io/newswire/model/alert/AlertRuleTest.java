package io.newswire.model.alert;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertRuleTest {
  @Test
  void leavesOutWhatIsNotSet() throws Exception {
    String json = "{\"id\":\"ferries\",\"name\":\"ferr*\",\"query\":\"ferr*\",\"version\":1}";

    AlertRule rule = Json.read(json.getBytes(UTF_8), AlertRule.class);

    assertThat(rule).isEqualTo(AlertRule.of("ferries", "ferr*"));
    assertThat(rule.active()).isTrue();
    assertThat(new String(Json.bytes(rule), UTF_8)).isEqualTo(json);
  }

  @Test
  void firesOnAMatchIfNothingElseIsSaid() throws Exception {
    assertThat(AlertRule.of("ferries", "ferr*").trigger()).isEqualTo(AlertTrigger.MATCH);
    String json = "{\"id\":\"a\",\"name\":\"a\",\"query\":\"a\",\"on\":\"change\",\"version\":1}";

    AlertRule rule = Json.read(json.getBytes(UTF_8), AlertRule.class);

    assertThat(rule.trigger()).isEqualTo(AlertTrigger.CHANGE);
    assertThat(new String(Json.bytes(rule), UTF_8)).isEqualTo(json);
  }

  @Test
  void writesTimesForPeople() throws Exception {
    AlertRule rule =
        AlertRule.of("ferries", "ferr*")
            .with(
                r ->
                    r.sources(List.of("Port Orla Herald"))
                        .throttle(Duration.ofHours(1))
                        .digest(new Digest(LocalTime.of(8, 0), ZoneId.of("Europe/Vienna"))));

    String json = new String(Json.bytes(rule), UTF_8);

    assertThat(json)
        .isEqualTo(
            "{\"id\":\"ferries\",\"name\":\"ferr*\",\"query\":\"ferr*\","
                + "\"sources\":[\"Port Orla Herald\"],\"throttle\":\"PT1H\","
                + "\"digest\":{\"at\":\"08:00\",\"zone\":\"Europe/Vienna\"},\"version\":1}");
    assertThat(Json.read(json.getBytes(UTF_8), AlertRule.class)).isEqualTo(rule);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-10T06:59:59Z, 2026-01-10T07:00:00Z",
    "2026-01-10T07:00:00Z, 2026-01-11T07:00:00Z",
    "2026-03-28T12:00:00Z, 2026-03-29T06:00:00Z",
  })
  void digestsComeAtTheTimeOfDayOfTheirZone(Instant after, Instant next) {
    Digest digest = new Digest(LocalTime.of(8, 0), ZoneId.of("Europe/Vienna"));

    assertThat(digest.next(after)).isEqualTo(next);
  }
}
