package io.newswire.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.enrich.families.GeneratedNews;
import io.newswire.model.Article;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Family;
import io.newswire.model.FamilyKind;
import io.newswire.model.Json;
import io.newswire.model.PublishingStatus;
import io.newswire.model.RejectedException;
import io.newswire.model.Topics;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertPer;
import io.newswire.model.alert.AlertRule;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.ChildJvm;
import io.newswire.testkit.Services;
import io.newswire.testkit.TopicProbe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class FamiliesIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int STORIES = 100;
  private static final int COPIES = 5;

  private final GeneratedNews news = new GeneratedNews(System.nanoTime());
  private final String word = "w" + Services.uniqueId().replace("-", "");
  private final AlertRule rule =
      AlertRule.of(word, word).withTitleOnly(true).withPer(AlertPer.FAMILY);
  @AutoClose private final EnrichInput input = new EnrichInput(rule);
  private final NewswireConfig config = input.config();

  @Test
  void killedTwiceInTheMiddleEveryTextIsOneFamilyAndOneAlert() throws Exception {
    Map<String, Integer> stories = new HashMap<>();
    List<Article> articles = new ArrayList<>();
    for (int story = 0; story < STORIES; story++) {
      String text = news.english(150);
      for (int copy = 0; copy < COPIES; copy++) {
        Article article = article(text);
        stories.put(article.id(), story);
        articles.add(article);
      }
    }
    articles.addAll(articles.subList(0, STORIES));
    Collections.shuffle(articles, new Random(STORIES));

    Map<String, Family> families = new HashMap<>();
    List<Alert> alerts = new ArrayList<>();
    try (TopicProbe enriched = TopicProbe.fromNow(config, Topics.ENRICHED);
        TopicProbe sent = TopicProbe.fromNow(config, Topics.ALERTS)) {
      for (int part = 0; part < 2; part++) {
        try (ChildJvm process = EnrichProcess.start(config)) {
          input.push(articles.subList(part * 250, (part + 1) * 250));
          add(families, enriched.await(60));
          process.kill();
        }
      }
      input.push(articles.subList(500, articles.size()));
      try (EnrichService service = start()) {
        add(families, enriched.await(STORIES * COPIES - families.size()));
        for (ConsumerRecord<String, byte[]> record : sent.await(STORIES * COPIES)) {
          alerts.add(Json.read(record.value(), Alert.class));
        }
        assertThat(service.problem()).isEmpty();
      }
    }

    Map<Integer, List<String>> ids = new TreeMap<>();
    families.forEach(
        (id, family) ->
            ids.computeIfAbsent(stories.get(id), story -> new ArrayList<>()).add(family.id()));
    assertThat(ids).hasSize(STORIES);
    assertThat(ids.values())
        .allSatisfy(of -> assertThat(of).hasSize(COPIES).containsOnly(of.get(0)));
    assertThat(alerts.stream().map(Alert::articleId).distinct()).hasSize(STORIES * COPIES);
    assertThat(
            alerts.stream()
                .filter(Alert::audible)
                .collect(
                    Collectors.groupingBy(
                        it -> stories.get(it.articleId()), Collectors.counting())))
        .hasSize(STORIES)
        .allSatisfy((story, count) -> assertThat(count).isEqualTo(1));
  }

  @Test
  void afterARestartCopiesJoinAndAKilledArticleIsForgotten() throws Exception {
    Article first = article(news.english(150));
    Article killed = article(news.english(150));
    try (TopicProbe enriched = TopicProbe.fromNow(config, Topics.ENRICHED);
        TopicProbe signatures = TopicProbe.fromNow(config, Topics.SIGNATURES)) {
      try (EnrichService service = start()) {
        input.push(List.of(first, killed));
        enriched.await(2);
        input.push(List.of(killed.withText(null).withStatus(PublishingStatus.CANCELED)));
        assertThat(signatures.awaitKey(killed.id(), 2).get(1).value()).isNull();
        enriched.await(1);
        assertThat(service.problem()).isEmpty();
      }
      try (EnrichService service = start()) {
        Article copy = article(first.text());
        Article ofKilled = article(killed.text());
        input.push(List.of(copy, ofKilled));
        Map<String, Family> families = new HashMap<>();
        add(families, enriched.await(2));

        assertThat(families.get(copy.id()))
            .isEqualTo(new Family(first.id(), first.source(), first.id(), FamilyKind.COPY, 1.0));
        assertThat(families.get(ofKilled.id()).id()).isEqualTo(ofKilled.id());
        assertThat(service.problem()).isEmpty();
      }
    }
  }

  private EnrichService start() {
    EnrichService service = TestArticles.service(config);
    service.start();
    service.awaitRunning(PATIENCE);
    await().atMost(PATIENCE).until(() -> service.rules() > 0);
    return service;
  }

  private Article article(String text) {
    String id = Services.uniqueId();
    return TestArticles.article(id, text)
        .withLanguage("en")
        .withTitle(word)
        .withSource(id + ".example");
  }

  private static void add(
      Map<String, Family> families, List<ConsumerRecord<String, byte[]>> records)
      throws RejectedException {
    for (ConsumerRecord<String, byte[]> record : records) {
      families.put(record.key(), Json.read(record.value(), EnrichedArticle.class).family());
    }
  }
}
