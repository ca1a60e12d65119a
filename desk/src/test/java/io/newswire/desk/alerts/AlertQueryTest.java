package io.newswire.desk.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.desk.live.LiveSnapshot;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertBuilder;
import io.newswire.model.alert.AlertKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlertQueryTest {
  private static final Instant START = Instant.parse("2026-11-28T09:00:00.5Z");

  @Test
  void pagesGiveEachAlertOnceTheNewestFirst() {
    List<AlertItem> all =
        new ArrayList<>(
            IntStream.range(0, 95).mapToObj(i -> item("a" + i, "ferry", i / 3)).toList());
    Collections.shuffle(all, new Random(7));
    List<AlertItem> got = new ArrayList<>();
    String cursor = null;
    do {
      AlertPage page = page(new AlertQuery(null, null, 10, cursor), all);
      assertThat(page.total()).isEqualTo(95);
      got.addAll(page.alerts());
      cursor = page.cursor();
    } while (cursor != null);

    assertThat(got).containsExactlyInAnyOrderElementsOf(all);
    assertThat(got).isSortedAccordingTo((a, b) -> b.arrivedAt().compareTo(a.arrivedAt()));
  }

  @Test
  void aRuleIsNamedByItsIdOrByItsNameInAnyCase() {
    List<AlertItem> all = List.of(item("a", "ferry", 1), item("b", "storm", 2));

    assertThat(page(new AlertQuery("ferry", null, 10, null), all).alerts()).hasSize(1);
    assertThat(page(new AlertQuery("RULE STORM", null, 10, null), all).alerts())
        .extracting(AlertItem::id)
        .containsExactly("b");
    assertThat(page(new AlertQuery(null, START.plusSeconds(2), 10, null), all).alerts())
        .extracting(AlertItem::id)
        .containsExactly("b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"!", "a", "%%%"})
  void aCursorThatIsNoneIsRefused(String cursor) {
    assertThatThrownBy(() -> new AlertQuery(null, null, 10, cursor))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("use the cursor of an earlier answer");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 1_001})
  void aSizeBeyondTheBoundsIsRefused(int size) {
    assertThatThrownBy(() -> new AlertQuery(null, null, size, null))
        .hasMessageContaining("may be 1 to 1000");
  }

  @Test
  void aRuleHasFiredAsOftenAsItHasAlertsInThatTime() {
    List<AlertItem> all =
        List.of(item("a", "ferry", 1), item("b", "storm", 2), item("c", "ferry", 9));

    Map<String, RuleActivity> activity = RuleActivity.of(all, START.plusSeconds(2));
    assertThat(activity.get("ferry"))
        .isEqualTo(new RuleActivity(1, START.plusSeconds(9), START.plusSeconds(2)));
    assertThat(RuleActivity.of(all, START).get("ferry").count()).isEqualTo(2);
    assertThat(activity).doesNotContainKey("fog");
  }

  private static AlertPage page(AlertQuery query, List<AlertItem> all) {
    return query.page(new LiveSnapshot<>("0", all), START);
  }

  private static AlertItem item(String id, String rule, int second) {
    Instant at = START.plusSeconds(second);
    Alert alert =
        AlertBuilder.builder()
            .id(id)
            .kind(AlertKind.MATCH)
            .ruleId(rule)
            .ruleName("Rule " + rule)
            .matchedAt(at)
            .changedAt(at)
            .build();
    return AlertItem.at(alert, at);
  }
}
