package io.newswire.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.admin.ElasticsearchUnavailableException;
import io.newswire.admin.rejected.RejectedTopic;
import io.newswire.admin.rules.RuleStore;
import io.newswire.index.search.NewsSearch;
import io.newswire.model.ArticleBuilder;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Topics;
import io.newswire.model.alert.AlertBuilder;
import io.newswire.model.alert.AlertKind;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.Services;
import io.newswire.testkit.TestTopics;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class StatusRoutesIT {
  private final NewswireConfig config = Services.kafkaConfig(Map.of());

  @Test
  void theStatusHasLagPaceAndLatencyOfEachStage() throws Exception {
    TestTopics.create(config);
    try (IndexedNews index = new IndexedNews(config)) {
      Instant now = Instant.now();
      for (int i = 1; i <= 100; i++) {
        // A hundred articles, of which each is as many times slower as its number says.
        Instant received = now.minusSeconds(i <= 90 ? 1_800 : 20);
        Instant enriched = received.plusMillis(30L * i);
        index.write(article("a" + i, received, i), received.plusMillis(130L * i));
        if (i <= 10) {
          index.write(alert("a" + i, received, enriched).build());
        }
      }
      index.write(article("old", now.minusSeconds(7_200), 1), now.minusSeconds(7_000));

      JsonNode status = ask(config, index::search);

      assertThat(status.get("stages").findValuesAsText("stage"))
          .containsExactly("extract", "enrich", "index", "deliver");
      assertThat(status.at("/stages/0/topic").asText()).isEqualTo(Topics.RAW);
      assertThat(status.at("/stages/0/urgent").isNumber()).isTrue();
      assertThat(status.at("/stages/3").has("urgent")).isFalse();
      assertThat(status.at("/counts/articles").asInt()).isEqualTo(101);
      JsonNode pace = status.get("pace");
      assertThat(pace.at("/extract/lastMinute").asInt()).isEqualTo(10);
      assertThat(pace.at("/enrich/lastHour").asInt()).isEqualTo(100);
      assertThat(pace.at("/index/lastHour").asInt()).isEqualTo(100);
      assertThat(pace.at("/alert/lastHour").asInt()).isEqualTo(10);
      assertThat(percentiles(pace.at("/extract/millis"))).isEqualTo("500 950 990 of 100");
      assertThat(percentiles(pace.at("/enrich/millis"))).isEqualTo("1000 1900 1980 of 100");
      assertThat(percentiles(pace.at("/index/millis"))).isEqualTo("5000 9500 9900 of 100");
      assertThat(percentiles(pace.get("toEnriched"))).isEqualTo("1500 2850 2970 of 100");
      assertThat(percentiles(pace.get("toSearchable"))).isEqualTo("6500 12350 12870 of 100");
      assertThat(percentiles(pace.get("toAlert"))).isEqualTo("151 301 301 of 10");
      assertThat(status.at("/delivered").has("lastHour")).isTrue();
      assertThat(status.get("rejectedFor").isArray()).isTrue();
      assertThat(status.has("problem")).isFalse();
    }
  }

  @Test
  void nothingIndexedIsNoPace() throws Exception {
    TestTopics.create(config);
    try (IndexedNews index = new IndexedNews(config)) {
      JsonNode pace = ask(config, index::search).get("pace");

      assertThat(pace.at("/index/lastHour").asInt()).isZero();
      assertThat(pace.at("/index").has("millis")).isFalse();
      assertThat(pace.has("toSearchable")).isFalse();
    }
  }

  @Test
  void withoutElasticsearchTheTopicsAreAnsweredWithTheProblem() throws Exception {
    TestTopics.create(config);
    JsonNode status =
        ask(
            config,
            () -> {
              throw new ElasticsearchUnavailableException("it is red");
            });

    assertThat(status.get("problem").asText()).isEqualTo("it is red");
    assertThat(status.has("pace")).isFalse();
    assertThat(status.get("stages")).hasSize(4);
  }

  @Test
  void withoutKafkaTheAnswerSaysSoSoon() throws Exception {
    NewswireConfig away =
        config
            .with(ConfigKeys.KAFKA_BOOTSTRAP_SERVERS, "127.0.0.1:1")
            .with("kafka.default.api.timeout.ms", 1_000);
    try (RejectedTopic rejected = new RejectedTopic(away);
        StatusRoutes routes = routes(away, rejected, Optional::empty);
        ApiServer server = new ApiServer(away, routes)) {
      assertThat(server.error(503, "GET", "/status", "")).contains("Kafka");
    }
  }

  private static JsonNode ask(NewswireConfig config, Supplier<Optional<NewsSearch>> search)
      throws Exception {
    try (RejectedTopic rejected = new RejectedTopic(config);
        StatusRoutes routes = routes(config, rejected, search);
        ApiServer server = new ApiServer(config, routes)) {
      return server.get("/status");
    }
  }

  private static StatusRoutes routes(
      NewswireConfig config, RejectedTopic rejected, Supplier<Optional<NewsSearch>> search) {
    return new StatusRoutes(config, new RuleStore(config), rejected, search);
  }

  /** Extracted in 10 ms times its number, enriched in 20 ms, indexed in 100 ms. */
  private static EnrichedArticle article(String id, Instant received, int number) {
    return new EnrichedArticle(
        ArticleBuilder.builder()
            .id(id)
            .title(id)
            .text("The ferry.")
            .receivedAt(received)
            .extractedAt(received.plusMillis(10L * number))
            .firstSeenAt(received)
            .revision(1)
            .build(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        received.plusMillis(30L * number));
  }

  private static AlertBuilder alert(String articleId, Instant received, Instant enriched) {
    return AlertBuilder.builder()
        .id("alert-" + articleId)
        .kind(AlertKind.MATCH)
        .sequence(1)
        .ruleId("ferry")
        .ruleName("Ferry")
        .articleId(articleId)
        .receivedAt(received)
        .enrichedAt(enriched)
        .firstSeenAt(received)
        .matchedAt(enriched.plusMillis(1))
        .changedAt(enriched.plusMillis(1));
  }

  private static String percentiles(JsonNode millis) {
    return "%d %d %d of %d"
        .formatted(
            millis.get("p50").asLong(),
            millis.get("p95").asLong(),
            millis.get("p99").asLong(),
            millis.get("of").asInt());
  }
}
