package io.newswire.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.model.Article;
import io.newswire.model.ArticleId;
import io.newswire.model.Json;
import io.newswire.model.RawDocument;
import io.newswire.model.RejectedException;
import io.newswire.model.Rejection;
import io.newswire.model.Topics;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.Services;
import io.newswire.testkit.TestProducer;
import io.newswire.testkit.TestTopics;
import io.newswire.testkit.TopicProbe;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExtractionWorkerIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String site = "https://%s.example/".formatted(Services.uniqueId());
  private NewswireConfig config;
  private RawPublisher publisher;
  private ExtractionWorker worker;

  @BeforeEach
  void start() {
    TestTopics.create(Services.kafkaConfig(Map.of()));
    // Small documents, so that an article larger than its topic takes is small as well.
    config = Services.kafkaConfig(Map.of(ConfigKeys.INGEST_MAX_DOCUMENT_BYTES, 1024));
    publisher = new RawPublisher(config);
    worker = new ExtractionWorker(config, new TestExtractor());
    worker.start();
  }

  @AfterEach
  void close() {
    publisher.close();
    worker.close();
  }

  @Test
  void aRecordOfAnyClientWithNothingButAKeyAndHtmlBecomesAnArticle() throws Exception {
    String url = site + "pier";
    try (TopicProbe articles = TopicProbe.fromNow(config, Topics.ARTICLES);
        KafkaProducer<String, String> client =
            new TestProducer<>(config, new StringSerializer(), new StringSerializer())) {
      Instant before = Instant.now().minusSeconds(1);
      client.send(new ProducerRecord<>(Topics.RAW, url, "<p>The pier is open.</p>")).get();

      Article article = read(articles.awaitKey(ArticleId.ofUrl(url), 1).get(0));
      assertThat(article.text()).isEqualTo("The pier is open.");
      assertThat(article.receivedAt()).isBetween(before, article.extractedAt());
    }
  }

  @Test
  void badDocumentsAreRejectedBesideGoodOnesWithTheirReasons() throws Exception {
    try (TopicProbe articles = TopicProbe.fromNow(config, Topics.ARTICLES);
        TopicProbe rejected = TopicProbe.fromNow(config, Topics.REJECTED)) {
      for (String text : List.of("Good.", "grow", "Good as well.")) {
        publish("same-partition", json(site + text.charAt(0) + text.length(), text));
      }
      publish("same-partition", "{\"url\":");
      publish("same-partition", json(site + "last", "The last."));

      assertThat(articles.await(3, record -> url(record).startsWith(site)))
          .extracting(record -> read(record).text())
          .containsExactlyInAnyOrder("Good.", "Good as well.", "The last.");
      List<ConsumerRecord<String, byte[]>> bad = rejected.awaitKey("same-partition", 2);
      assertThat(bad)
          .extracting(record -> Rejection.readFrom(record.headers()).reason())
          .satisfiesExactly(
              reason -> assertThat(reason).contains("more than topic news.articles takes"),
              reason -> assertThat(reason).contains("not a JSON Article at line 1"));
      assertThat(new String(bad.get(1).value(), UTF_8)).isEqualTo("{\"url\":");
    }
  }

  @Test
  void documentsThatComeQuicklyShareTransactions() throws Exception {
    int many = 150;
    try (TopicProbe rejected = TopicProbe.fromNow(config, Topics.REJECTED)) {
      for (int i = 0; i < many; i++) {
        publish("one-partition", "{\"url\":");
        // The rate that is tested; all at once, they share transactions at any pace.
        Thread.sleep(10);
      }

      // The end of each transaction takes an offset too.
      List<Long> offsets =
          rejected.awaitKey("one-partition", many).stream().map(ConsumerRecord::offset).toList();
      assertThat(offsets.get(many - 1) - offsets.get(0) + 1 - many).isLessThan(many / 2);
    }
  }

  @Test
  void articlesThatAreTooLargeHarmNoneThatIsSentWithThem() throws Exception {
    int each = 10;
    worker.close();
    try (TopicProbe articles = TopicProbe.fromNow(config, Topics.ARTICLES);
        TopicProbe rejected = TopicProbe.fromNow(config, Topics.REJECTED)) {
      for (int i = 0; i < each; i++) {
        publish("same-partition", json(site + i, "Good."));
        publish("same-partition", json(site + "large" + i, "grow"));
      }
      worker = new ExtractionWorker(config, new TestExtractor());
      worker.start();

      assertThat(articles.await(each, record -> url(record).startsWith(site)))
          .extracting(record -> read(record).text())
          .containsOnly("Good.");
      assertThat(rejected.awaitKey("same-partition", each))
          .extracting(record -> new String(record.value(), UTF_8))
          .allMatch(original -> original.contains("grow"));
    }
  }

  @Test
  void revisionsOfAnArticleStayInOrder() throws Exception {
    int articlesCount = 8;
    int revisions = 25;
    try (TopicProbe articles = TopicProbe.fromNow(config, Topics.ARTICLES)) {
      for (int revision = 0; revision < revisions; revision++) {
        for (int article = 0; article < articlesCount; article++) {
          String url = site + article;
          publisher.publish(
              document(null, url, json(url, Integer.toString(revision)).getBytes(UTF_8)));
        }
      }

      List<ConsumerRecord<String, byte[]>> found =
          articles.await(articlesCount * revisions, record -> url(record).startsWith(site));
      for (int article = 0; article < articlesCount; article++) {
        String id = ArticleId.ofUrl(site + article);
        assertThat(found.stream().filter(record -> record.key().equals(id)))
            .extracting(record -> Integer.valueOf(read(record).text()))
            .containsExactlyElementsOf(IntStream.range(0, revisions).boxed().toList());
      }
    }
  }

  @Test
  void severalThreadsShareThePartitions() throws Exception {
    Set<String> threads = ConcurrentHashMap.newKeySet();
    worker.close();
    worker =
        new ExtractionWorker(
            config,
            document -> {
              threads.add(Thread.currentThread().getName());
              return new TestExtractor().extract(document);
            });
    worker.start();

    await("both threads extract")
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              String url = site + Services.uniqueId();
              publish(url, json(url, "The pier is open."));
              assertThat(threads).contains("extraction-0", "extraction-1");
            });
  }

  private void publish(String key, String content) throws Exception {
    publisher.publish(document(key, null, content.getBytes(UTF_8))).get();
  }

  private static RawDocument document(String key, String url, byte[] content) {
    return new RawDocument(content, key, url, null, null, null, null);
  }

  private static String json(String url, String text) {
    return "{\"url\":\"%s\",\"text\":\"%s\"}".formatted(url, text);
  }

  private static String url(ConsumerRecord<String, byte[]> record) {
    return read(record).url();
  }

  private static Article read(ConsumerRecord<String, byte[]> record) {
    try {
      return Json.read(record.value(), Article.class);
    } catch (RejectedException e) {
      throw new AssertionError("no article on " + record.topic(), e);
    }
  }
}
