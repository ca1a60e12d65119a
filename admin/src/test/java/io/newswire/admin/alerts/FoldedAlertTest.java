package io.newswire.admin.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertBuilder;
import io.newswire.model.alert.AlertKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoldedAlertTest {
  @Test
  void copiesAreFoldedIntoTheAlertOfTheirRuleAndFamily() {
    List<Alert> alerts =
        List.of(
            alert("r", "c", "a", Alert.COPY),
            alert("r", "x", "x", null),
            alert("r", "b", "a", Alert.COPY),
            alert("r", "a", "a", null),
            alert("s", "b", "a", null),
            alert("r", "old", null, null));

    List<FoldedAlert> folded = FoldedAlert.fold(alerts);

    assertThat(folded)
        .extracting(it -> it.alert().ruleId(), it -> it.alert().articleId(), FoldedAlert::outlets)
        .containsExactly(
            tuple("r", "x", List.of()),
            tuple("r", "a", List.of("c.example", "b.example")),
            tuple("s", "b", List.of()),
            tuple("r", "old", List.of()));
  }

  @Test
  void furtherReportsAreFoldedIntoTheAlertOfTheirStoryAlsoIfStoriesWereMerged() {
    Alert merged =
        alert("r", "c", "c", Alert.SAME_STORY).withStoryId("two").withMergedStories(List.of("one"));
    List<Alert> alerts =
        List.of(
            merged,
            alert("r", "b", "b", Alert.SAME_STORY).withStoryId("one"),
            alert("r", "a", "a", null).withStoryId("one"),
            alert("s", "a", "a", null).withStoryId("one"),
            alert("r", "d", "d", Alert.SAME_STORY).withStoryId("other"));

    assertThat(FoldedAlert.fold(alerts))
        .extracting(it -> it.alert().ruleId(), it -> it.alert().articleId(), FoldedAlert::outlets)
        .containsExactly(
            tuple("r", "a", List.of("c.example", "b.example")),
            tuple("s", "a", List.of()),
            tuple("r", "d", List.of()));
  }

  @Test
  void aCopyWhoseAlertWasRecalledOrIsNotListedStays() {
    Alert recalled = alert("r", "a", "a", "canceled").withKind(AlertKind.RECALL);
    Alert copy = alert("r", "b", "a", Alert.COPY);

    assertThat(FoldedAlert.fold(List.of(copy, recalled)))
        .extracting(FoldedAlert::alert)
        .containsExactly(copy, recalled);
    assertThat(FoldedAlert.fold(List.of(copy))).hasSize(1);
  }

  private static Alert alert(String rule, String article, String family, String reason) {
    return AlertBuilder.builder()
        .id(rule + article)
        .kind(AlertKind.MATCH)
        .ruleId(rule)
        .articleId(article)
        .familyId(family)
        .source(article + ".example")
        .reason(reason)
        .build();
  }
}
