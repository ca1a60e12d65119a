package io.newswire.desk.wire;

import static org.awaitility.Awaitility.await;

import io.newswire.desk.live.LiveStream;
import io.newswire.http.HttpServer;
import io.newswire.model.Article;
import io.newswire.model.ArticleBuilder;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Json;
import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.Services;
import io.newswire.testkit.TestProducer;
import io.newswire.testkit.TestTopics;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The wire of the desk with its HTTP server, and articles published on {@code news.enriched}. */
final class WireServer implements AutoCloseable {
  static final Duration SOON = Duration.ofSeconds(90);
  static final NewswireConfig CONFIG = Services.kafkaConfig(Map.of());

  private final List<EnrichedArticle> earlier = new CopyOnWriteArrayList<>();
  private final KafkaProducer<String, byte[]> producer;
  private LiveStream<WireArticle> wire;
  private HttpServer http;

  WireServer() {
    TestTopics.create(CONFIG);
    producer = new TestProducer<>(CONFIG, new StringSerializer(), new ByteArraySerializer());
  }

  /** Returns when the wire is ready. */
  void start() {
    wire = new LiveStream<>(CONFIG, new WireSource(after -> Optional.of(List.copyOf(earlier))));
    http = new HttpServer(CONFIG, List.of(new WireRoutes(wire)));
    http.start();
    wire.start();
    await().atMost(SOON).until(wire::isReady);
  }

  /** Ends the connections of all readers; may be started again. */
  void stop() {
    http.close();
    wire.close();
  }

  @Override
  public void close() {
    stop();
    producer.close();
  }

  /** Removes what was published by all tests of a class. */
  static void deleteArticles() {
    TestTopics.deleteRecords(CONFIG, Topics.ENRICHED);
  }

  LiveStream<WireArticle> wire() {
    return wire;
  }

  /** The articles that the wire finds in the index when it starts. */
  List<EnrichedArticle> earlier() {
    return earlier;
  }

  URI events() {
    return URI.create("http://127.0.0.1:%d/wire/events".formatted(http.port()));
  }

  /** The position that readers go on from. */
  String position() throws IOException {
    URI uri = URI.create("http://127.0.0.1:%d/wire".formatted(http.port()));
    try (InputStream answer = uri.toURL().openStream()) {
      return Json.MAPPER.readTree(answer).get("position").asText();
    }
  }

  List<String> publish(int number) {
    return new ArrayList<>(
        IntStream.range(0, number).mapToObj(i -> publish(UnaryOperator.identity())).toList());
  }

  String publish(UnaryOperator<ArticleBuilder> change) {
    String id = Services.uniqueId();
    producer.send(new ProducerRecord<>(Topics.ENRICHED, id, Json.bytes(article(id, change))));
    return id;
  }

  static EnrichedArticle article(String id, UnaryOperator<ArticleBuilder> change) {
    Article article =
        change
            .apply(
                ArticleBuilder.builder()
                    .id(id)
                    .url("https://herald.example/" + id)
                    .source("The Herald")
                    .title("Bulletin")
                    .text("Words."))
            .build();
    return new EnrichedArticle(article, List.of(), List.of(), List.of(), List.of(), Instant.now());
  }
}
