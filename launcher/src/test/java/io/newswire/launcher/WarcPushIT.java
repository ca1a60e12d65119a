package io.newswire.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.launcher.NewswireProcess.Result;
import io.newswire.model.Json;
import io.newswire.model.RawHeaders;
import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.Services;
import io.newswire.testkit.TestTopics;
import io.newswire.testkit.TopicProbe;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/** Archives pushed by the command, as a process, to a real Kafka. */
class WarcPushIT {
  private static final Duration LONG = Duration.ofMinutes(3);

  @TempDir private Path dir;
  private final String site = "https://%s.example/".formatted(Services.uniqueId());
  private NewswireConfig config;

  @BeforeEach
  void createTopics() {
    // What is read back is larger, unpacked, than the test's own memory.
    config = Services.kafkaConfig(Map.of("kafka.max.poll.records", 10));
    TestTopics.create(config);
  }

  @AfterEach
  void leaveNoBacklog() {
    TestTopics.deleteRecords(config, Topics.RAW);
  }

  @Test
  void anArchiveOfAGigabyteIsPushedWholeInAFractionOfItsMemory() throws Exception {
    int pages = 1_650;
    // Compresses well, in the archive and in Kafka: what counts is what the command could hold.
    Path archive = archive(pages, "<p>The tide waits for nobody.</p>".repeat(20_000));

    try (TopicProbe raw = TopicProbe.fromNow(config, Topics.RAW);
        NewswireProcess push = NewswireProcess.startWithHeap("192m", arguments(archive))) {
      Result result = push.awaitWithoutInput(LONG);

      assertThat(result.exit()).as(result.err()).isZero();
      assertThat(result.out()).isEqualTo("1650 pushed\n");
      assertThat(result.err()).contains("crawl.warc.gz: 1,650 documents");
      awaitPages(raw, pages);
    }
    assertThat(remembered()).as("what is forgotten when all is pushed").isEmpty();
  }

  @Test
  void aPushThatWasKilledGoesOnWhereItWas() throws Exception {
    int pages = 3_000;
    Path archive = archive(pages, "<p>The tide waits for nobody.</p>");
    try (TopicProbe raw = TopicProbe.fromNow(config, Topics.RAW)) {
      // Kafka's client holds documents back for a second, and the command waits for those under
      // way: however fast the machine is, it is at work for some seconds.
      try (NewswireProcess push =
          NewswireProcess.start(arguments(archive, "--set", "kafka.linger.ms=1000"))) {
        await("some of it is pushed")
            .atMost(LONG)
            .until(() -> remembered().stream().anyMatch(it -> it.get("position").asLong() > 0));
        push.kill();
        assertThat(push.await(LONG).out()).isEmpty();
      }
      long position = remembered().get(0).get("position").asLong();

      try (NewswireProcess push = NewswireProcess.start(arguments(archive, "--resume"))) {
        Result result = push.awaitWithoutInput(LONG);

        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(result.err()).contains("goes on at byte %,d".formatted(position));
        assertThat(Integer.parseInt(result.out().split(" ")[0])).isBetween(1, pages - 1);
      }
      awaitPages(raw, pages);
    }
    assertThat(remembered()).isEmpty();
  }

  /** Waits until each page has come at least once; holds none of them. */
  private void awaitPages(TopicProbe raw, int pages) {
    Set<String> missing =
        IntStream.range(0, pages).mapToObj(n -> site + n).collect(Collectors.toSet());
    raw.await(
        1,
        record -> {
          missing.remove(url(record));
          return missing.isEmpty();
        });
  }

  private String[] arguments(Path archive, String... more) {
    return Stream.concat(
            Stream.of(
                "push",
                archive.toString(),
                "--set",
                "data.dir=" + dir.resolve("data"),
                "--set",
                "kafka.bootstrap.servers=" + Services.kafka()),
            Stream.of(more))
        .toArray(String[]::new);
  }

  private List<JsonNode> remembered() throws IOException {
    Path folder = dir.resolve("data/push");
    List<JsonNode> all = new ArrayList<>();
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(each -> !each.toString().endsWith(".tmp")).toList()) {
          all.add(Json.MAPPER.readTree(file.toFile()));
        }
      }
    }
    return all;
  }

  private Path archive(int pages, String body) throws IOException {
    Path archive = dir.resolve("crawl.warc.gz");
    try (WarcWriter writer =
        new WarcWriter(
            FileChannel.open(archive, StandardOpenOption.CREATE, StandardOpenOption.WRITE),
            WarcCompression.GZIP)) {
      for (int number = 0; number < pages; number++) {
        byte[] page = "<html><h1>Page %d</h1>%s".formatted(number, body).getBytes(UTF_8);
        writer.write(
            new WarcResponse.Builder(URI.create(site + number))
                .date(Instant.EPOCH)
                .body(
                    new HttpResponse.Builder(200, "OK")
                        .addHeader("Content-Type", "text/html; charset=utf-8")
                        .body(null, page)
                        .build())
                .build());
      }
    }
    return archive;
  }

  private static String url(ConsumerRecord<String, byte[]> record) {
    var header = record.headers().lastHeader(RawHeaders.URL);
    return header == null ? "" : new String(header.value(), UTF_8);
  }
}
