package io.newswire.desk.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.desk.live.LiveStream;
import io.newswire.http.HttpServer;
import io.newswire.model.Article;
import io.newswire.model.ArticleBuilder;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Json;
import io.newswire.model.Topics;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.Services;
import io.newswire.testkit.TestTopics;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The live stream over HTTP, from a real Kafka. */
class WireRoutesIT {
  private static final Duration SOON = Duration.ofSeconds(90);
  private static final NewswireConfig CONFIG = Services.kafkaConfig(Map.of());

  private static KafkaProducer<String, byte[]> producer;

  private final List<EnrichedArticle> earlier = new CopyOnWriteArrayList<>();

  @TempDir private Path dir;
  private LiveStream<WireArticle> wire;
  private HttpServer http;

  @BeforeAll
  static void createTopics() {
    TestTopics.create(CONFIG);
    producer =
        new KafkaProducer<>(
            CONFIG.kafkaClient(), new StringSerializer(), new ByteArraySerializer());
  }

  @AfterAll
  static void stopProducer() {
    producer.close();
    TestTopics.deleteRecords(CONFIG, Topics.ENRICHED);
  }

  @BeforeEach
  void start() {
    wire = new LiveStream<>(CONFIG, new WireSource(after -> Optional.of(List.copyOf(earlier))));
    http = new HttpServer(CONFIG, List.of(new WireRoutes(wire)));
    http.start();
    wire.start();
    await().atMost(SOON).until(wire::isReady);
  }

  @AfterEach
  void stop() {
    http.close();
    wire.close();
  }

  @Test
  void whoBreaksOffAndComesBackGetsEachArticleOnce() throws Exception {
    String position = latest().get("position").asText();
    List<String> published = new ArrayList<>();
    List<String> got = new ArrayList<>();
    for (int round = 0; round < 8; round++) {
      try (EventReader reader = EventReader.open(events(), position)) {
        published.addAll(publish(5));
        await().atMost(SOON).until(() -> !reader.ids().isEmpty());
        if (round % 2 == 0) {
          await().atMost(SOON).until(() -> reader.ids().size() >= 5);
        }
        position = reader.stop();
        got.addAll(reader.ids());
      }
      published.addAll(publish(3));
    }
    try (EventReader reader = EventReader.open(events(), position)) {
      await().atMost(SOON).until(() -> got.size() + reader.ids().size() >= published.size());
      got.addAll(reader.ids());
    }

    assertThat(got).containsExactlyInAnyOrderElementsOf(published);
  }

  @Test
  void anotherProcessGoesOnWhereTheFirstEnded() throws Exception {
    String position = latest().get("position").asText();
    List<String> published = publish(4);
    List<String> got = new ArrayList<>();
    try (EventReader reader = EventReader.open(events(), position)) {
      await().atMost(SOON).until(() -> reader.ids().size() == 4);
      got.addAll(reader.ids());
      position = reader.stop();
    }
    stop();
    published.addAll(publish(4));
    start();

    try (EventReader reader = EventReader.open(events(), position)) {
      published.addAll(publish(1));
      await().atMost(SOON).until(() -> got.size() + reader.ids().size() >= published.size());
      got.addAll(reader.ids());
      assertThat(reader.wasReset()).isFalse();
    }
    assertThat(got).containsExactlyInAnyOrderElementsOf(published);
  }

  @Test
  void whatIsUnderEmbargoHasNoContentUntilItEnds() throws Exception {
    String position = latest().get("position").asText();
    try (EventReader reader = EventReader.open(events(), position)) {
      String id = publish(a -> a.title("Secret").embargoedUntil(Instant.now().plusSeconds(5)));

      await().atMost(SOON).until(() -> reader.ids().contains(id));
      JsonNode first = reader.articles().get(0);
      assertThat(first.get("status").asText()).isEqualTo("embargoed");
      assertThat(first.toString()).doesNotContain("Secret", "herald.example/");
      await().atMost(SOON).until(() -> reader.ids().size() == 2);
      assertThat(reader.articles().get(1).get("title").asText()).isEqualTo("Secret");
    }
  }

  @Test
  void anEmbargoOfLongAgoEndsOnTheWireToo() throws Exception {
    stop();
    Instant until = Instant.now().plusSeconds(8);
    earlier.add(article(Services.uniqueId(), a -> a.title("Held back").embargoedUntil(until)));
    start();
    try (EventReader reader = EventReader.open(events(), latest().get("position").asText())) {
      await().atMost(SOON).until(() -> !reader.ids().isEmpty());
      assertThat(reader.articles().get(0).get("title").asText()).isEqualTo("Held back");
      assertThat(Instant.now()).isAfterOrEqualTo(until);
    }
  }

  @Test
  void whoHasReadATopicThatIsGoneIsToldToLoadTheWireAgain() throws Exception {
    String ahead = Instant.now().minusSeconds(60).toEpochMilli() + ".0-900000";
    try (EventReader reader = EventReader.open(events(), ahead)) {
      await().atMost(SOON).until(reader::wasReset);
      assertThat(reader.isOver()).isFalse();
    }
  }

  @Test
  void whoIsAMomentAheadOfThisProcessIsSentAwayToComeBack() throws Exception {
    String ahead = Instant.now().toEpochMilli() + ".0-900000";
    try (EventReader reader = EventReader.open(events(), ahead)) {
      await().atMost(SOON).until(reader::isOver);
      assertThat(reader.wasReset()).isFalse();
    }
    assertThat(wire.readers()).isZero();
  }

  @Test
  void aPositionThatIsNoneIsToldToLoadTheWireAgain() throws Exception {
    try (EventReader reader = EventReader.open(events(), "yesterday")) {
      await().atMost(SOON).until(reader::wasReset);
    }
  }

  @Test
  void aStreamEndsWithItsSessionAndSendsNothingAfterThat() throws Exception {
    String position = latest().get("position").asText();
    String key = "0123456789abcdef0123456789abcdef";
    Path file = Files.writeString(dir.resolve("publishers"), "ana.key=%s".formatted(key));
    NewswireConfig config = CONFIG.with(ConfigKeys.INGEST_HTTP_PUBLISHERS, file.toString());
    try (HttpServer closed = new HttpServer(config, List.of(new WireRoutes(wire)))) {
      closed.start();
      String server = "http://127.0.0.1:" + closed.port();
      HttpResponse<String> session = post(server + "/login", "name=ana&key=" + key, "X", "none");
      String cookie = session.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
      String csrf = Json.MAPPER.readTree(session.body()).get("csrf").asText();
      try (EventReader stays = EventReader.open(events(), position);
          EventReader ends =
              EventReader.open(URI.create(server + "/wire/events"), position, cookie)) {
        String before = publish(UnaryOperator.identity());
        await().atMost(SOON).until(() -> ends.ids().contains(before));

        post(server + "/logout", "", "Cookie", cookie, "X-CSRF-Token", csrf);
        String after = publish(UnaryOperator.identity());

        await().atMost(SOON).until(ends::isOver);
        await().atMost(SOON).until(() -> stays.ids().contains(after));
        assertThat(ends.ids()).containsExactly(before);
        assertThat(stays.isOver()).isFalse();
      }
    }
  }

  private static HttpResponse<String> post(String address, String form, String... headers)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .headers(headers)
            .POST(BodyPublishers.ofString(form))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  @Test
  void twoHundredReadersGetEverythingOnceAndThoseWhoDoNotReadAreDropped() throws Exception {
    int stuck = 40;
    int staying = 10;
    String position = latest().get("position").asText();
    List<EventReader> readers = new ArrayList<>();
    List<Socket> sockets = new ArrayList<>();
    try {
      for (int i = 0; i < stuck; i++) {
        sockets.add(openAndNeverRead(position));
      }
      for (int i = stuck; i < 200; i++) {
        readers.add(EventReader.open(events(), position));
      }
      assertThat(wire.readers()).isEqualTo(200);
      List<String> published = publishLong(300);
      awaitAll(readers, published);

      readers.subList(staying, readers.size()).forEach(EventReader::close);
      List<EventReader> left = readers.subList(0, staying);
      // Until the buffers of the network are full, nobody can tell who does not read.
      await()
          .atMost(SOON)
          .until(
              () -> {
                published.addAll(publishLong(300));
                awaitAll(left, published);
                return wire.readers() == staying;
              });
      assertThat(left).noneMatch(EventReader::isOver);
    } finally {
      readers.forEach(EventReader::close);
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }

  private static void awaitAll(List<EventReader> readers, List<String> published) {
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(readers)
                    .allSatisfy(reader -> assertThat(reader.ids()).hasSize(published.size())));
    assertThat(readers)
        .allSatisfy(
            reader -> assertThat(reader.ids()).containsExactlyInAnyOrderElementsOf(published));
  }

  private static List<String> publishLong(int number) {
    String text = "A long standfirst, written to fill the buffers. ".repeat(6);
    return new ArrayList<>(
        IntStream.range(0, number)
            .mapToObj(i -> publish(a -> a.description(text).title(text)))
            .toList());
  }

  /** Reads that it is answered, and nothing of the answer. */
  private Socket openAndNeverRead(String position) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(4_096);
    socket.connect(new InetSocketAddress("127.0.0.1", http.port()));
    socket
        .getOutputStream()
        .write(
            "GET /wire/events?after=%s HTTP/1.1\r\nHost: localhost\r\n\r\n"
                .formatted(position)
                .getBytes(UTF_8));
    byte[] status = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
    assertThat(new String(status, UTF_8)).isEqualTo("HTTP/1.1 200");
    return socket;
  }

  private URI events() {
    return URI.create("http://127.0.0.1:%d/wire/events".formatted(http.port()));
  }

  private JsonNode latest() throws IOException {
    URI uri = URI.create("http://127.0.0.1:%d/wire".formatted(http.port()));
    try (InputStream answer = uri.toURL().openStream()) {
      return Json.MAPPER.readTree(answer);
    }
  }

  private static List<String> publish(int number) {
    return new ArrayList<>(
        IntStream.range(0, number).mapToObj(i -> publish(UnaryOperator.identity())).toList());
  }

  private static String publish(UnaryOperator<ArticleBuilder> change) {
    String id = Services.uniqueId();
    producer.send(new ProducerRecord<>(Topics.ENRICHED, id, Json.bytes(article(id, change))));
    return id;
  }

  private static EnrichedArticle article(String id, UnaryOperator<ArticleBuilder> change) {
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
