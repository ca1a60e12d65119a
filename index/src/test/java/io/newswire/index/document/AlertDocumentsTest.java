package io.newswire.index.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.Span;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertBuilder;
import io.newswire.model.alert.AlertKind;
import io.newswire.model.alert.MatchedSpan;
import io.newswire.model.alert.Snippet;
import io.newswire.model.history.FactChange;
import io.newswire.model.history.FactKind;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlertDocumentsTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final Alert ALERT =
      AlertBuilder.builder()
          .id("1")
          .kind(AlertKind.MATCH)
          .sequence(1)
          .ruleId("rain")
          .ruleName("Wet weather")
          .articleId("a")
          .title("Xylograph lost")
          .people(List.of("Edvin Xylograph"))
          .organizations(List.of("Xylograph Lines"))
          .places(List.of("Xylograph Bay"))
          .speakers(List.of("Edvin Xylograph"))
          .matches(List.of(new MatchedSpan("text", "text", 0, 9, "xylograph")))
          .matchedWords(List.of("xylograph"))
          .snippets(List.of(new Snippet(0, "A xylograph.", List.of(new Span(2, 11, "xylograph")))))
          .changes(List.of(new FactChange(FactKind.QUOTE, "a xylograph", null)))
          .changedAt(NOON)
          .build();

  @Test
  void theDocumentOfAKilledArticleHasNoWordsOfIt() throws Exception {
    String killed = document(ALERT.withKind(AlertKind.RECALL).withReason("canceled"));

    assertThat(killed.toLowerCase(Locale.ROOT)).doesNotContain("xylograph");
    assertThat(killed).contains("\"status\":\"canceled\"", "\"ruleName\":\"Wet weather\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"corrected", "withheld"})
  void thatOfAnotherRecallKeepsThem(String reason) throws Exception {
    assertThat(document(ALERT.withKind(AlertKind.RECALL).withReason(reason)))
        .contains("Xylograph lost", "A xylograph.");
    assertThat(document(ALERT)).contains("\"changes\":[{\"kind\":\"quote\"");
  }

  private static String document(Alert alert) throws Exception {
    return new String(AlertDocuments.of(alert, NOON, NOON).document(), UTF_8);
  }
}
