package io.newswire.launcher.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.admin.feeds.FeedStore;
import io.newswire.model.Json;
import io.newswire.model.RawHeaders;
import io.newswire.model.Rejection;
import io.newswire.model.Topics;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.model.feed.Feed;
import io.newswire.model.feed.FeedState;
import io.newswire.model.feed.FeedStateBuilder;
import io.newswire.testkit.TestProducer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Feeds in several states and some rejected records, for pictures. */
final class SampleFeeds {
  private final Instant now = Instant.now();
  private final NewswireConfig config;
  private final KafkaProducer<byte[], byte[]> producer;

  private SampleFeeds(NewswireConfig config, KafkaProducer<byte[], byte[]> producer) {
    this.config = config;
    this.producer = producer;
  }

  static void write(String kafka) throws Exception {
    NewswireConfig config = new NewswireConfig(Map.of(ConfigKeys.KAFKA_BOOTSTRAP_SERVERS, kafka));
    try (KafkaProducer<byte[], byte[]> producer =
        new TestProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
      new SampleFeeds(config, producer).write();
    }
  }

  private void write() throws Exception {
    feed("Harbour Herald", "https://www.herald.example/feed", "Coast", state("RSS 2.0", 31, 25));
    feed("Valley Gazette", "https://gazette.example/rss", "Inland", state("Atom 1.0", 190, 12));
    feed(
        "Bay Courier",
        "https://courier.example/news.xml",
        "Coast",
        state("RSS 2.0", 600, 20)
            .failures(7)
            .failingSince(now.minus(Duration.ofHours(5)))
            .problem("https://courier.example/news.xml answers 503"));
    feed(
        "Island Post",
        "https://post.example/feed.json",
        "Coast",
        state("JSON Feed 1.1", 700, 8)
            .recent(times(8, 700).map(time -> time - 260_000).boxed().toList()));
    feed(
        "The Ledger",
        "https://ledger.example/atom",
        "Inland",
        state("Atom 1.0", 80, 50).repair("the XML is broken at line 41, column 7"));
    reject("extract", "no article text was found on the page", "https://gazette.example/poll", 40);
    reject(
        "extract",
        "the document is for source 'ledger', and article 3f2a belongs to 'herald'",
        "https://ledger.example/ferry",
        9);
  }

  private FeedStateBuilder state(String kind, int minutesApart, int items) {
    return FeedStateBuilder.builder()
        .kind(kind)
        .checkedAt(now.minus(Duration.ofMinutes(4)))
        .nextAt(now.plus(Duration.ofMinutes(11)))
        .interval(Duration.ofMinutes(Math.min(60, minutesApart / 2)))
        .entries(Math.min(30, items))
        .fullTexts(items / 3)
        .recent(times(items, minutesApart).boxed().toList());
  }

  /** Pauses of several lengths, the last of them some minutes ago. */
  private LongStream times(int count, int minutesApart) {
    return LongStream.rangeClosed(1, count)
        .map(i -> count + 1 - i)
        .map(i -> now.getEpochSecond() - i * minutesApart * 60L - i * i % 7 * minutesApart * 30L);
  }

  private void feed(String title, String url, String folder, FeedStateBuilder state)
      throws Exception {
    new FeedStore(config).put(List.of(Feed.of(url).withTitle(title).withFolder(folder)));
    FeedState built = state.url(url).build();
    List<Long> sorted = built.recent().stream().sorted().toList();
    send(
        new ProducerRecord<>(
            Topics.FEED_STATES, url.getBytes(UTF_8), Json.bytes(built.withRecent(sorted))));
  }

  private void reject(String stage, String reason, String url, int minutes) throws Exception {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(Topics.REJECTED, null, "<html><body></body></html>".getBytes(UTF_8));
    record.headers().add(RawHeaders.URL, url.getBytes(UTF_8));
    new Rejection(stage, reason, Topics.RAW, 0, 1, now.minus(Duration.ofMinutes(minutes)))
        .writeTo(record.headers());
    send(record);
  }

  private void send(ProducerRecord<byte[], byte[]> record) throws Exception {
    producer.send(record).get();
  }
}
