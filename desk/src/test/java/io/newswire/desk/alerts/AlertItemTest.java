package io.newswire.desk.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.desk.live.LiveVersions;
import io.newswire.model.Json;
import io.newswire.model.Span;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertBuilder;
import io.newswire.model.alert.AlertKind;
import io.newswire.model.alert.Snippet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertItemTest {
  private static final Instant NOW = Instant.parse("2026-11-28T09:00:00Z");

  private final AlertBuilder alert =
      AlertBuilder.builder()
          .id("a1")
          .kind(AlertKind.MATCH)
          .sequence(1)
          .ruleId("ferry")
          .ruleName("Ferry")
          .articleId("x1")
          .url("https://herald.example/x1")
          .source("The Herald")
          .title("Ferry late")
          .matchedWords(List.of("Ferry"))
          .snippets(List.of(new Snippet(0, "The ferry is late", List.of(new Span(4, 9, null)))))
          .matchedAt(NOW)
          .changedAt(NOW);

  @Test
  void untilTheEndOfAnEmbargoNothingOfTheArticleIsGiven() {
    Instant until = NOW.plus(Duration.ofHours(1));
    Alert embargoed = alert.embargoedUntil(until).build();

    String hidden = json(AlertItem.at(embargoed, NOW));
    assertThat(hidden).contains("Ferry", "The Herald", until.toString());
    assertThat(hidden).doesNotContain("late", "x1");
    LiveVersions<AlertItem> versions = AlertItem.versions(embargoed);
    assertThat(versions.until()).isEqualTo(until);
    assertThat(AlertItem.at(embargoed, until).title()).isEqualTo("Ferry late");
    assertThat(versions.shown().arrivedAt()).as("it is new then").isEqualTo(until);
  }

  @ParameterizedTest
  @CsvSource({"canceled,", "withheld, Ferry late"})
  void ofAWithdrawnArticleAtMostTheHeadlineStays(String reason, String title) {
    AlertItem recalled = AlertItem.at(alert.kind(AlertKind.RECALL).reason(reason).build(), NOW);

    assertThat(recalled.title()).isEqualTo(title);
    assertThat(recalled.reason()).isEqualTo(reason);
    assertThat(json(recalled)).doesNotContain("is late", "x1", "matchedWords");
  }

  @Test
  void aCorrectedArticleCanStillBeRead() {
    AlertItem recalled =
        AlertItem.at(alert.kind(AlertKind.RECALL).reason("corrected").build(), NOW);

    assertThat(recalled.articleId()).isEqualTo("x1");
    assertThat(recalled.matchedWords()).containsExactly("Ferry");
  }

  @Test
  void itIsShortHoweverLongItsTextsAre() {
    String endless = "word ".repeat(100_000);
    List<Span> spans = List.of(new Span(0, 4, null), new Span(400_000, 400_004, null));
    AlertItem item =
        AlertItem.at(
            alert
                .title(endless)
                .ruleName(endless)
                .matchedWords(List.of(endless, endless))
                .snippets(List.of(new Snippet(0, endless, spans)))
                .build(),
            NOW);

    assertThat(json(item)).hasSizeLessThan(2_500);
    assertThat(item.snippets().get(0).spans()).containsExactly(new Span(0, 4, null));
  }

  private static String json(AlertItem item) {
    return new String(Json.bytes(item), java.nio.charset.StandardCharsets.UTF_8);
  }
}
