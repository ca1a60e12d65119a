package io.newswire.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.model.Article;
import io.newswire.model.Topics;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertRule;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.ChildJvm;
import io.newswire.testkit.Services;
import io.newswire.testkit.TopicProbe;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/**
 * An alert that is held until the end of an embargo outlives the process. {@code HeldAlertsTest}
 * has the times.
 */
class EmbargoIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** What an embargo lasts longer than the enrichment took for its start and its first article. */
  private static final Duration LONGER = Duration.ofSeconds(15);

  private final String word = "w" + Services.uniqueId().replace("-", "");
  private final AlertRule rule = AlertRule.of(word, word).withHoldEmbargo(true);
  @AutoClose private final EnrichInput input = new EnrichInput(rule);
  private final NewswireConfig config = input.config();

  @Test
  void anEmbargoThatEndsWhileTheEnrichmentIsDownIsLiftedWhenItStartsAgain() throws Exception {
    try (TopicProbe alerts = TopicProbe.fromNow(config, Topics.ALERTS)) {
      final Instant end;
      Instant started = Instant.now();
      try (ChildJvm process = EnrichProcess.start(config)) {
        push(null);
        assertThat(next(alerts).audible()).isTrue();
        end = Instant.now().plus(Duration.between(started, Instant.now())).plus(LONGER);
        push(end);
        Alert held = next(alerts);
        assertThat(held.held()).isTrue();
        assertThat(held.audible()).isFalse();
        await().atMost(PATIENCE).until(() -> Instant.now().isAfter(end.minusMillis(500)));
        process.kill();
      }
      await().atMost(PATIENCE.plus(PATIENCE)).until(() -> Instant.now().isAfter(end));
      try (EnrichService service = TestArticles.service(config)) {
        service.start();
        Alert sent = next(alerts);
        assertThat(sent.audible()).isTrue();
        assertThat(sent.embargoedUntil()).isEqualTo(end);
        assertThat(sent.changedAt()).isAfterOrEqualTo(end);
        await().atMost(PATIENCE).until(() -> service.problem().isEmpty());
      }
    }
  }

  private Alert next(TopicProbe alerts) throws Exception {
    return Alert.read(alerts.awaitKey(rule.id(), 1).get(0).value());
  }

  private void push(Instant embargo) {
    Article article =
        TestArticles.article(Services.uniqueId(), word)
            .withLanguage("en")
            .withEmbargoedUntil(embargo);
    input.push(List.of(article));
  }
}
