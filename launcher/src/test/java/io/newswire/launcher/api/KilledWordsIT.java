package io.newswire.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.apibuilder.EndpointGroup;
import io.newswire.index.IndexWorker;
import io.newswire.index.search.NewsSearch;
import io.newswire.index.search.query.Visibility;
import io.newswire.index.setup.ElasticsearchConnection;
import io.newswire.index.setup.IndexSetup;
import io.newswire.launcher.NewsIndices;
import io.newswire.launcher.run.Closer;
import io.newswire.launcher.run.HttpRoutes;
import io.newswire.model.Article;
import io.newswire.model.ArticleBuilder;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Entity;
import io.newswire.model.EntityType;
import io.newswire.model.Family;
import io.newswire.model.FamilyKind;
import io.newswire.model.Json;
import io.newswire.model.Mention;
import io.newswire.model.PublicationTime;
import io.newswire.model.PublishingStatus;
import io.newswire.model.Quote;
import io.newswire.model.QuoteId;
import io.newswire.model.QuoteKind;
import io.newswire.model.Speaker;
import io.newswire.model.Story;
import io.newswire.model.Topics;
import io.newswire.model.alert.AlertBuilder;
import io.newswire.model.alert.AlertKind;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.Services;
import io.newswire.testkit.TestProducer;
import io.newswire.testkit.TestTopics;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is left of the words of a killed article in the indices and in the answers. */
class KilledWordsIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String SECRET = "xylograph";
  private static final String QUOTE = "The xylograph was lost with all hands.";

  private final String id = Services.uniqueId();
  private final String copyId = Services.uniqueId();

  /** In both articles, and in none that other tests leave on the topics. */
  private final String word = "w" + Services.uniqueId().replace("-", "");

  private final Instant now = Instant.now();
  private final Closer closer = new Closer();
  private NewswireConfig config;
  private ElasticsearchConnection elasticsearch;
  private KafkaProducer<String, byte[]> producer;
  private ApiServer server;

  @BeforeEach
  void start() throws IOException {
    config = Services.config(Map.of());
    TestTopics.create(config);
    elasticsearch = closer.add(ElasticsearchConnection.open(config, Services.elasticsearch()));
    NewsIndices.deleteAll(elasticsearch.client());
    new IndexSetup(elasticsearch.client(), config).install();
    closer.add(new IndexWorker(config, elasticsearch.client())).start();
    producer =
        closer.add(new TestProducer<>(config, new StringSerializer(), new ByteArraySerializer()));
    List<EndpointGroup> routes = HttpRoutes.withSearch(config, () -> Optional.of(search()), closer);
    server = closer.add(new ApiServer(config, routes.toArray(EndpointGroup[]::new)));
  }

  @AfterEach
  void stop() {
    closer.close();
  }

  @Test
  void noIndexAndNoAnswerHasTheWordsOfAKilledArticleAndItsCopyStays() throws Exception {
    EnrichedArticle first = first();
    put(Topics.ENRICHED, id, first);
    put(Topics.ENRICHED, copyId, copy());
    put(Topics.ALERTS, "rule", alert().build());
    await().atMost(PATIENCE).ignoreExceptions().until(() -> documents().size() == 4);
    assertThat(documents().toString().toLowerCase(Locale.ROOT)).contains(SECRET);
    for (String path :
        List.of("/search?q=ferry", "/quotes?q=lost", "/stories", "/suggest?prefix=xylo")) {
      assertThat(answer(path)).as(path).contains(SECRET);
    }

    put(Topics.ENRICHED, id, killed(first));
    put(
        Topics.ALERTS,
        "rule",
        alert()
            .build()
            .withoutText()
            .with(it -> it.kind(AlertKind.RECALL).reason("canceled").sequence(2).revision(2)));
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(
            () ->
                !search().article(id, Visibility.ALL).orElseThrow().enriched().article().usable());

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(documents().toString().toLowerCase(Locale.ROOT)).doesNotContain(SECRET));
    assertThat(documents()).hasSize(4);
    for (String path : paths()) {
      assertThat(answer(path)).as(path).doesNotContain(SECRET, "is unknown");
    }
    JsonNode found = server.get("/search?fold=none&q=" + word);
    assertThat(found.get("total").asInt()).isEqualTo(1);
    assertThat(found.at("/hits/0/id").asText()).isEqualTo(copyId);
  }

  private List<String> paths() {
    String article = "/articles/" + id;
    return List.of(
        "/search?q=ferry",
        "/search?q=lost&fold=story",
        "/search?q=ferry&fold=none",
        "/quotes?q=lost",
        "/suggest?prefix=xylo",
        "/with?name=Edvin",
        "/people/person:edvin-" + SECRET.substring(0, 4),
        "/stories",
        "/stories?since=30d",
        "/stories/" + id,
        "/map",
        "/feed?q=ferry",
        "/wire",
        "/alerts",
        "/status",
        "/rejected",
        "/where?name=" + id,
        article,
        article + "/history",
        article + "/revisions",
        article + "/alerts",
        article + "/trace",
        article + "/raw",
        "/articles/" + copyId,
        "/articles/" + copyId + "/alerts");
  }

  private String answer(String path) throws Exception {
    return server.ask("GET", path, "").body().toLowerCase(Locale.ROOT);
  }

  /** Of both articles in all indices, hidden ones too; other tests leave records on the topics. */
  private List<JsonNode> documents() throws IOException {
    elasticsearch.client().indices().refresh(r -> r.index("news-*"));
    return elasticsearch
        .client()
        .search(s -> s.index("news-*").size(1_000), JsonNode.class)
        .hits()
        .hits()
        .stream()
        .map(hit -> hit.source())
        .filter(it -> it.toString().contains(id) || it.toString().contains(copyId))
        .toList();
  }

  private NewsSearch search() {
    return new NewsSearch(elasticsearch.client());
  }

  private Article article(String articleId, String title, String text) {
    return ArticleBuilder.builder()
        .id(articleId)
        .source(articleId + ".example")
        .title(title)
        .text(text)
        .language("en")
        .status(PublishingStatus.USABLE)
        .publishedAt(PublicationTime.parse(now.toString()))
        .receivedAt(now)
        .firstSeenAt(now)
        .revision(1)
        .build();
  }

  private EnrichedArticle first() {
    String text = "The ferry " + word + ". “" + QUOTE + "”, said Edvin Xylograph.";
    int start = text.indexOf(QUOTE);
    int name = text.indexOf("Edvin");
    String person = "person:edvin-xylograph";
    Speaker speaker =
        new Speaker(name, text.length() - 1, "Edvin Xylograph", person, "Edvin Xylograph");
    return new EnrichedArticle(
            article(id, "The Xylograph ferry", text),
            List.of(
                new Mention(name, text.length() - 1, "Edvin Xylograph", EntityType.PERSON, person)),
            List.of(new Entity(person, "Edvin Xylograph", EntityType.PERSON, List.of(), 1)),
            List.of(
                new Quote(
                    start, start + QUOTE.length(), QUOTE, QuoteKind.DIRECT, null, speaker, "test")),
            List.of(),
            now)
        .withFamily(new Family(id, id + ".example", null, null, null))
        .withStory(new Story(id, null, List.of()));
  }

  private EnrichedArticle copy() {
    return new EnrichedArticle(
            article(copyId, "The ferry", "The ferry " + word + " was lost."),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            now)
        .withFamily(new Family(id, id + ".example", id, FamilyKind.CUT, 0.8))
        .withStory(new Story(id, 0.9, List.of()));
  }

  private EnrichedArticle killed(EnrichedArticle first) {
    Article killed =
        article(id, null, null).with(it -> it.status(PublishingStatus.CANCELED).revision(2));
    return new EnrichedArticle(
        killed, List.of(), List.of(), List.of(), QuoteId.ofAll(id, first.quotes()), now);
  }

  private AlertBuilder alert() {
    return AlertBuilder.builder()
        .id("alert-" + id)
        .kind(AlertKind.MATCH)
        .sequence(1)
        .ruleId("rule")
        .ruleName("Ferries")
        .articleId(id)
        .revision(1)
        .title("The Xylograph ferry")
        .people(List.of("Edvin Xylograph"))
        .matchedWords(List.of("Xylograph"))
        .receivedAt(now)
        .firstSeenAt(now)
        .matchedAt(now)
        .changedAt(now);
  }

  private void put(String topic, String key, Object value) throws Exception {
    producer.send(new ProducerRecord<>(topic, key, Json.bytes(value))).get();
  }
}
