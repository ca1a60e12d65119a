package io.newswire.model.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertTriggerTest {
  @ParameterizedTest
  @CsvSource({
    "match, match",
    "Change, change",
    "surge, surge",
    "' Silence ', silence",
    "count 5/1h, count 5/1h",
    "'  COUNT   5/60m ', count 5/1h",
    "count 2/90m, count 2/90m",
    "count 1000/7d, count 1000/7d"
  })
  void isWrittenAsItIsRead(String written, String text) {
    assertThat(AlertTrigger.of(written)).hasToString(text);
    assertThat(AlertTrigger.of(text)).isEqualTo(AlertTrigger.of(written));
  }

  @Test
  void aCountHasANumberAndAWindow() {
    AlertTrigger count = AlertTrigger.of("count 5/90m");

    assertThat(count.isCount()).isTrue();
    assertThat(count.count()).isEqualTo(5);
    assertThat(count.window()).isEqualTo(Duration.ofMinutes(90));
  }

  @ParameterizedTest
  @CsvSource({
    "often, 'is not match, change, surge, silence or a count such as ''count 5/1h'''",
    "count 5, is not match",
    "count 5/1y, is not match",
    "count 1/1h, a count of 1 is not possible; give 2 to 1000",
    "count 1001/1h, a count of 1001",
    "count 5/0m, within 1m to 7d",
    "count 5/8d, within 1m to 7d",
    "count 5/999999d, within 1m to 7d"
  })
  void anythingElseIsRefusedWithWhatIsAllowed(String written, String reason) {
    assertThatThrownBy(() -> AlertTrigger.of(written))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(reason);
  }
}
