package io.newswire.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.model.PublicationTime;
import io.newswire.model.Span;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertBuilder;
import io.newswire.model.alert.AlertId;
import io.newswire.model.alert.AlertKind;
import io.newswire.model.alert.Snippet;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Alerts of rules on articles about a ferry. */
public final class TestAlerts {
  public static final Instant NOON = Instant.parse("2026-11-16T12:00:00Z");

  private TestAlerts() {}

  /** The alert of a rule on the article with that title, to be told at these destinations. */
  public static Alert alert(String rule, String title, String... destinations) {
    return AlertBuilder.builder()
        .id(AlertId.of(rule, title))
        .kind(AlertKind.MATCH)
        .sequence(1)
        .ruleId(rule)
        .ruleName("Rule " + rule)
        .ruleVersion(1)
        .destinations(List.of(destinations))
        .articleId(title)
        .revision(1)
        .url("https://herald.example/" + title.toLowerCase(Locale.ROOT).replaceAll("\\W+", "-"))
        .source("Port Orla Herald")
        .title(title)
        .publishedAt(PublicationTime.parse("2026-11-16T11:42:00+01:00"))
        .matchedWords(List.of("ferry"))
        .snippets(
            List.of(
                new Snippet(
                    100, "so the ferry <stays> in port", List.of(new Span(7, 12, "ferry")))))
        .matchedAt(NOON)
        .changedAt(NOON)
        .build();
  }

  public static Alert recall(Alert match) {
    return match.with(
        it -> it.kind(AlertKind.RECALL).reason("canceled").sequence(match.sequence() + 1));
  }

  /** The headers of an alert whose article came with that {@code traceparent}. */
  static Headers traced(String traceparent) {
    return new RecordHeaders().add("traceparent", traceparent.getBytes(UTF_8));
  }
}
