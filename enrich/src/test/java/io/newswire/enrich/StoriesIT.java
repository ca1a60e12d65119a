package io.newswire.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.enrich.stories.Events;
import io.newswire.model.Article;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Json;
import io.newswire.model.Story;
import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.ChildJvm;
import io.newswire.testkit.Services;
import io.newswire.testkit.TestProducer;
import io.newswire.testkit.TestTopics;
import io.newswire.testkit.TopicProbe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** Stories on a real Kafka, over the death of the process that began them. */
class StoriesIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String run = Services.uniqueId();
  private final NewswireConfig config = Services.kafkaConfig(Map.of());

  @Test
  void whatComesAfterAKillJoinsTheStoriesThatBeganBeforeIt() throws Exception {
    TestTopics.create(config);
    TestTopics.deleteRecords(config, Topics.ARTICLES);
    List<Article> before = new ArrayList<>();
    Events.others().forEach(it -> before.add(article(it.article())));
    Events.REPORTS.keySet().forEach(event -> before.add(report(event, 0)));
    List<Article> after = new ArrayList<>(List.of(report("ferry", 0)));
    Events.REPORTS.forEach(
        (event, reports) -> {
          for (int i = 1; i < reports.size(); i++) {
            after.add(report(event, i));
          }
        });

    Map<String, Story> stories = new HashMap<>();
    try (TopicProbe enriched = TopicProbe.fromNow(config, Topics.ENRICHED)) {
      try (ChildJvm process = EnrichProcess.start(config)) {
        push(before);
        add(stories, enriched.await(before.size()));
        process.kill();
      }
      try (EnrichService service = TestArticles.service(config)) {
        service.start();
        service.awaitRunning(PATIENCE);
        push(after);
        add(stories, enriched.await(after.size() - 1));
        assertThat(service.problem()).isEmpty();
      }
    }

    for (String event : Events.REPORTS.keySet()) {
      for (int i = 0; i < Events.REPORTS.get(event).size(); i++) {
        assertThat(stories.get(run + event + i).id()).as(event + i).isEqualTo(run + event + 0);
      }
    }
  }

  private Article report(String event, int number) {
    String[] report = Events.REPORTS.get(event).get(number);
    return article(Events.article(event + number, report[0], report[1]).article());
  }

  private Article article(Article article) {
    return TestArticles.article(run + article.id(), article.text())
        .withTitle(article.title())
        .withLanguage("en")
        .withSource(article.id() + ".example");
  }

  private void push(List<Article> articles) {
    try (KafkaProducer<String, byte[]> producer =
        new TestProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
      articles.forEach(
          it -> producer.send(new ProducerRecord<>(Topics.ARTICLES, it.id(), Json.bytes(it))));
      producer.flush();
    }
  }

  private static void add(Map<String, Story> stories, List<ConsumerRecord<String, byte[]>> records)
      throws Exception {
    for (ConsumerRecord<String, byte[]> record : records) {
      stories.put(record.key(), Json.read(record.value(), EnrichedArticle.class).story());
    }
  }
}
