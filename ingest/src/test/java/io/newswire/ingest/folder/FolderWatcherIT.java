package io.newswire.ingest.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.ingest.RawPublisher;
import io.newswire.ingest.extract.StandardExtractor;
import io.newswire.model.RawHeaders;
import io.newswire.model.Topics;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.Services;
import io.newswire.testkit.TestTopics;
import io.newswire.testkit.TopicProbe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatcherIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String PAGE =
      "<p>The pier of Port Orla is open again after a year of repairs, and the first ferry left it"
          + " on Monday with two hundred people aboard.</p>";

  @TempDir private Path folder;
  private NewswireConfig config;
  private RawPublisher publisher;
  private FolderWatcher door;
  private TopicProbe raw;

  @BeforeEach
  void start() {
    config = config(Services.kafka());
    TestTopics.create(Services.kafkaConfig(Map.of()));
    raw = TopicProbe.fromNow(config, Topics.RAW);
    publisher = new RawPublisher(config);
    door = new FolderWatcher(config, publisher, new StandardExtractor(config));
    door.start();
  }

  @AfterEach
  void close() {
    door.close();
    publisher.close();
    raw.close();
  }

  @Test
  void aFileIsPublishedUnderItsNameAndMovedToDone() throws Exception {
    String name = Services.uniqueId() + ".html";
    write(name, PAGE);

    ConsumerRecord<String, byte[]> record = raw.await(1, isFile(name)).get(0);
    assertThat(new String(record.value(), UTF_8)).isEqualTo(PAGE);
    awaitFile("done/" + name);
    assertThat(folder.resolve(name)).doesNotExist();
  }

  @Test
  void aFileOverTheLimitIsMovedToFailedWithTheReason() throws Exception {
    write("large.html", "x".repeat(1025));

    awaitFile("failed/large.html.reason.txt");
    assertThat(folder.resolve("failed/large.html.reason.txt"))
        .hasContent(
            "the document has more than the 1024 bytes allowed: send less, or raise"
                + " ingest.max.document.bytes\n");
    assertThat(folder.resolve("failed/large.html")).exists();
  }

  @Test
  void aFileThatIsNoArticleIsMovedToFailedWithTheReason() throws Exception {
    write("cut.json", "{\"url\":");
    write("page.html", PAGE);

    awaitFile("failed/cut.json.reason.txt");
    awaitFile("done/page.html");
    assertThat(folder.resolve("failed/cut.json")).exists();
    assertThat(folder.resolve("failed/cut.json.reason.txt")).content().contains("one JSON object");
  }

  @Test
  void anUnfinishedFileIsLeftUntilItHasItsName() throws Exception {
    String name = Services.uniqueId() + ".html";
    write(name + ".part", PAGE.substring(0, 11));
    write(".hidden", "no document");
    write("first.html", PAGE);
    awaitFile("done/first.html");
    assertThat(folder.resolve(name + ".part")).exists();
    assertThat(folder.resolve(".hidden")).exists();

    Files.writeString(
        folder.resolve(name + ".part"), PAGE.substring(11), StandardOpenOption.APPEND);
    Files.move(folder.resolve(name + ".part"), folder.resolve(name));

    assertThat(raw.await(1, isFile(name)))
        .extracting(record -> new String(record.value(), UTF_8))
        .containsExactly(PAGE);
  }

  @Test
  void aRestartLosesNothingAndRepeatsNothing() throws Exception {
    String run = Services.uniqueId();
    List<String> names = IntStream.range(0, 300).mapToObj(n -> run + "-" + n + ".txt").toList();
    for (String name : names) {
      write(name, name);
    }
    awaitFile("done/" + names.get(0));
    door.close();
    assertThat(filesIn(folder)).as("stopped in the middle").isNotEmpty();
    door = new FolderWatcher(config, publisher, new StandardExtractor(config));
    door.start();

    await("all files are done").atMost(PATIENCE).until(() -> filesIn(folder).isEmpty());
    String last = Services.uniqueId();
    write(last, "the last");
    List<String> published =
        Stream.concat(
                raw.await(names.size(), FolderWatcherIT::hasFile).stream(),
                raw.await(1, isFile(last)).stream())
            .map(FolderWatcherIT::file)
            .filter(file -> file.startsWith(run))
            .toList();
    assertThat(published).containsExactlyInAnyOrderElementsOf(names);
  }

  @Test
  void aFileOfLinesIsPublishedLineByLineAndFailsForThoseThatAreTooLong() throws Exception {
    String run = Services.uniqueId();
    String name = run + ".jsonl";
    write(
        name,
        "{\"text\":\"One.\"}\n\n"
            + "x".repeat(1025)
            + "\n{\"text\":\"Two.\"}\nno json, told by extraction");

    assertThat(raw.await(3, isFile(name)))
        .extracting(record -> new String(record.value(), UTF_8))
        .containsExactlyInAnyOrder(
            "{\"text\":\"One.\"}", "{\"text\":\"Two.\"}", "no json, told by extraction");
    awaitFile("failed/" + name + ".reason.txt");
    assertThat(folder.resolve("failed/" + name + ".reason.txt"))
        .content()
        .startsWith("3 documents published of it, 1 not:\n" + name + ", line 3: ")
        .contains("more than the 1024 bytes");
    assertThat(folder.resolve("." + name + ".progress")).doesNotExist();
  }

  @Test
  void aFileOfManyDocumentsThatWasBrokenOffGoesOnWhereItWas() throws Exception {
    String run = Services.uniqueId();
    String name = run + ".ndjson";
    int lines = 5_000;
    List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
    door.close();
    // Documents are held back for a second, and the door waits for those under way: however fast
    // the machine is, it is at work for some seconds.
    try (RawPublisher slowly = new RawPublisher(config.with("kafka.linger.ms", 1000));
        FolderWatcher first = new FolderWatcher(config, slowly, new StandardExtractor(config))) {
      write(
          name,
          IntStream.range(0, lines)
              .mapToObj(n -> "{\"id\":\"%s-%d\"}\n".formatted(run, n))
              .collect(Collectors.joining()));
      first.start();
      found.addAll(raw.await(1, isFile(name)));
    }
    assertThat(folder.resolve(name)).as("stopped in the middle").exists();

    door = new FolderWatcher(config, publisher, new StandardExtractor(config));
    door.start();
    awaitFile("done/" + name);

    found.addAll(raw.await(lines - found.size(), isFile(name)));
    assertThat(found)
        .extracting(record -> new String(record.value(), UTF_8))
        .doesNotHaveDuplicates()
        .hasSize(lines);
  }

  @Test
  void aFileStaysWhileKafkaIsAway() throws Exception {
    door.close();
    NewswireConfig away = config("127.0.0.1:9");
    try (RawPublisher nowhere = new RawPublisher(away);
        FolderWatcher waiting = new FolderWatcher(away, nowhere, new StandardExtractor(config))) {
      waiting.start();
      write("page.html", PAGE);

      await("the door tells that it waits")
          .atMost(PATIENCE)
          .until(() -> waiting.problem().isPresent());
      assertThat(waiting.problem().orElseThrow()).contains("waits for Kafka");
    }
    assertThat(folder.resolve("page.html")).exists();
  }

  private NewswireConfig config(String kafka) {
    return Services.kafkaConfig(
        Map.of(
            ConfigKeys.KAFKA_BOOTSTRAP_SERVERS,
            kafka,
            "kafka.max.block.ms",
            2000,
            ConfigKeys.INGEST_FOLDER,
            folder.toString(),
            ConfigKeys.INGEST_MAX_DOCUMENT_BYTES,
            1024));
  }

  private void write(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
  }

  private void awaitFile(String name) {
    await(name + " is there").atMost(PATIENCE).until(() -> Files.exists(folder.resolve(name)));
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static Predicate<ConsumerRecord<String, byte[]>> isFile(String name) {
    return record -> hasFile(record) && file(record).equals(name);
  }

  private static boolean hasFile(ConsumerRecord<String, byte[]> record) {
    return record.headers().lastHeader(RawHeaders.FILE) != null;
  }

  private static String file(ConsumerRecord<String, byte[]> record) {
    return new String(record.headers().lastHeader(RawHeaders.FILE).value(), UTF_8);
  }
}
