package io.newswire.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.Article;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Json;
import io.newswire.model.PublishingStatus;
import io.newswire.model.TaggedArticle;
import io.newswire.model.Topics;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.Services;
import io.newswire.testkit.TestProducer;
import io.newswire.testkit.TestTopics;
import io.newswire.testkit.TopicProbe;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class UrgentFirstIT {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final int WAITING = 2_000;

  /** By then the service has read all its topics. */
  private static final int BEGINNING = 100;

  /** What is in hand: a fetch brings many more. */
  private static final int FEW = 8;

  /** As long as articles are: a fetch is limited by bytes. */
  private static final String TEXT = "It rains in the harbour. ".repeat(160);

  private final AtomicInteger tagged = new AtomicInteger();
  private final Map<String, Integer> taggedBefore = new ConcurrentHashMap<>();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch urgentIsThere = new CountDownLatch(1);

  @Test
  void urgentArticlesOvertakeThoseThatWaitAndEachComesOutOnce() throws Exception {
    NewswireConfig config = Services.kafkaConfig(Map.of(ConfigKeys.ENRICH_THREADS, 1));
    TestTopics.create(config);
    List<String> ids = IntStream.range(0, WAITING).mapToObj(i -> Services.uniqueId()).toList();
    String killed = ids.get(WAITING - 1);
    String flash = Services.uniqueId();
    try (TopicProbe enriched = TopicProbe.fromNow(config, Topics.ENRICHED);
        TopicProbe urgent = TopicProbe.fromNow(config, Topics.ENRICHED_URGENT);
        KafkaProducer<String, byte[]> producer =
            new TestProducer<>(config, new StringSerializer(), new ByteArraySerializer());
        EnrichService service = new EnrichService(config, this::tag, TestArticles::findMarks)) {
      service.start();
      for (String id : ids) {
        push(producer, Topics.ARTICLES, article(id));
      }
      assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
      Article kill = article(killed).withStatus(PublishingStatus.CANCELED);
      push(producer, Topics.ARTICLES_URGENT, article(flash).withUrgency(1));
      push(producer, Topics.ARTICLES_URGENT, kill.withReceivedAt(NOON.plusSeconds(60)));
      producer.flush();
      urgentIsThere.countDown();

      List<ConsumerRecord<String, byte[]>> all =
          enriched.await(WAITING + 1, record -> ids.contains(record.key()) || isOf(record, flash));
      assertThat(all).extracting(ConsumerRecord::key).doesNotHaveDuplicates();
      assertThat(taggedBefore.get(flash)).isLessThan(BEGINNING + FEW);
      assertThat(taggedBefore).doesNotContainKey(killed);
      EnrichedArticle last =
          Json.read(
              all.stream().filter(it -> isOf(it, killed)).findFirst().orElseThrow().value(),
              EnrichedArticle.class);
      assertThat(last.article().status()).isEqualTo(PublishingStatus.CANCELED);
      assertThat(last.article().revision()).isEqualTo(1);
      assertThat(urgent.await(2))
          .extracting(ConsumerRecord::key)
          .containsExactlyInAnyOrder(flash, killed);
      assertThat(service.problem()).isEmpty();
    }
  }

  /** Only some articles are done before the urgent ones wait too. */
  private TaggedArticle tag(Article article) {
    int before = tagged.getAndIncrement();
    if (before >= BEGINNING) {
      begun.countDown();
      try {
        urgentIsThere.await();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
    taggedBefore.put(article.id(), before);
    return TestArticles.tagCapitals(article);
  }

  private static boolean isOf(ConsumerRecord<String, byte[]> record, String id) {
    return id.equals(record.key());
  }

  private static Article article(String id) {
    return TestArticles.article(id, TEXT).withReceivedAt(NOON);
  }

  private static void push(KafkaProducer<String, byte[]> producer, String topic, Article article) {
    producer.send(new ProducerRecord<>(topic, article.id(), Json.bytes(article)));
  }
}
