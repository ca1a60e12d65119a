package io.newswire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.embedded.EmbeddedKafka;
import io.newswire.ingest.Committed;
import io.newswire.kafka.HangingTransactions;
import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.ChildJvm;
import io.newswire.testkit.TestTopics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 200 feeds on 20 hosts, read by several processes, with a broker of its own to be stopped. */
class FeedFleetIT {
  private static final int HOSTS = 20;
  private static final int FEEDS = 200;
  private static final int STORIES = 3;
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration OUTAGE = Duration.ofSeconds(30);

  @TempDir private Path dir;
  private final List<TestSite> sites =
      IntStream.rangeClosed(1, HOSTS).mapToObj(n -> new TestSite("127.0.1." + n, 0)).toList();
  private final List<Paper> papers =
      IntStream.range(0, FEEDS).mapToObj(n -> new Paper(sites.get(n % HOSTS), n)).toList();
  private Committed raw;

  @AfterEach
  void close() {
    sites.forEach(TestSite::close);
  }

  @Test
  void noArticleIsLostOrTwiceOverRestartsAKillAndAnOutage() throws Exception {
    EmbeddedKafka kafka = EmbeddedKafka.start(dir, 0);
    NewswireConfig config = FeedPollerProcess.config(kafka.bootstrapServers());
    TestTopics.create(config);
    raw = new Committed(config, Topics.RAW);
    IntStream.range(0, STORIES).forEach(story -> papers.forEach(Paper::publish));
    new FeedTopic(config).put(papers.stream().map(Paper::feed).toList());
    try (ChildJvm killed = FeedPollerProcess.start(kafka.bootstrapServers())) {
      awaitArticles(FEEDS / 2);
      killed.kill();
    }
    assertThat(urls()).as("killed in the middle").hasSizeLessThan(FEEDS * STORIES);

    try (FeedPoller one = new FeedPoller(config)) {
      one.start();
      awaitArticles(FEEDS * STORIES - FEEDS);
    }
    papers.forEach(Paper::publish);
    try (HangingTransactions hanging = new HangingTransactions(config);
        FeedPoller two = new FeedPoller(config);
        FeedPoller three = new FeedPoller(config)) {
      hanging.start();
      two.start();
      three.start();
      awaitArticles(FEEDS * STORIES);
      papers.forEach(Paper::publish);
      kafka.close();
      await("a door tells that Kafka is away, and it is for long")
          .pollDelay(OUTAGE)
          .atMost(PATIENCE)
          .until(() -> two.problem().isPresent() || three.problem().isPresent());
      kafka = EmbeddedKafka.start(dir, port(kafka));

      awaitArticles(FEEDS * (STORIES + 2));
      await("both doors work again")
          .atMost(PATIENCE)
          .until(() -> two.problem().isEmpty() && three.problem().isEmpty());
      // Each feed was read again since the last article came: what would come twice is there.
      awaitAnotherReading();
    } finally {
      assertThat(urls())
          .containsExactlyInAnyOrderElementsOf(
              papers.stream().flatMap(paper -> paper.urls().stream()).toList());
      kafka.close();
    }
  }

  private void awaitAnotherReading() {
    List<Integer> before = readings();
    await("each feed is read twice more")
        .atMost(PATIENCE)
        .until(
            () -> {
              List<Integer> now = readings();
              return IntStream.range(0, FEEDS).allMatch(n -> now.get(n) >= before.get(n) + 2);
            });
  }

  private List<Integer> readings() {
    return IntStream.range(0, FEEDS)
        .mapToObj(n -> sites.get(n % HOSTS).requests("/feed/" + n).size())
        .toList();
  }

  private static int port(EmbeddedKafka kafka) {
    return Integer.parseInt(kafka.bootstrapServers().split(":")[1]);
  }

  private void awaitArticles(int count) {
    await(count + " articles are there").atMost(PATIENCE).until(() -> urls().size() >= count);
  }

  /** The addresses of all articles that a reader of committed records sees. */
  private List<String> urls() {
    return raw.records().stream().map(ConsumerRecord::key).toList();
  }
}
