package io.newswire.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.launcher.NewswireProcess.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A running {@code newswire up} with the sample articles. */
public final class SampleNews implements AutoCloseable {
  private static final Duration END = Duration.ofMinutes(5);
  private static final Path SAMPLES = Path.of("..", "config", "samples");

  private final Path data;
  private final NewswireProcess up;

  private SampleNews(Path data, NewswireProcess up) {
    this.data = data;
    this.up = up;
  }

  /**
   * Starts it on any free ports; returns when the samples can be found.
   *
   * @param settings further {@code KEY=VALUE}
   */
  public static SampleNews start(Path data, String... settings) throws Exception {
    String[] all =
        Stream.concat(Stream.of("ingest.feeds.allowed.addresses=127.0.0.1"), Stream.of(settings))
            .toArray(String[]::new);
    SampleNews news = new SampleNews(data, NewswireProcess.startUp(data, all));
    try (Stream<Path> files = Files.list(SAMPLES)) {
      news.push(files.filter(Files::isRegularFile).sorted().toArray(Path[]::new));
    }
    return news;
  }

  /** Pushes files; returns when all can be found. */
  public void push(Path... files) throws Exception {
    List<String> command = new ArrayList<>(List.of("push", "--wait"));
    Stream.of(files).map(Path::toString).forEach(command::add);
    command.addAll(List.of("--set", "data.dir=" + data));
    Result result = NewswireProcess.run(command.toArray(String[]::new));
    assertThat(result.exit()).as(result.out() + result.err()).isZero();
  }

  /** A file below the samples. */
  public static Path sample(String name) {
    return SAMPLES.resolve(name);
  }

  /** The address that {@code up} prints for the desk, without its last slash. */
  public String desk() throws IOException {
    return printed("Desk +(http://\\S+)/");
  }

  /** The address that Prometheus reads. */
  String metrics() throws IOException {
    return printed("Metrics +GET (http://\\S+)");
  }

  public String kafka() throws IOException {
    return printed("Kafka +(\\S+)");
  }

  public String elasticsearch() throws IOException {
    return printed("Elasticsearch +(http\\S+)");
  }

  private String printed(String pattern) throws IOException {
    Matcher line = Pattern.compile(pattern).matcher(up.out());
    assertThat(line.find()).as(up.out()).isTrue();
    return line.group(1);
  }

  @Override
  public void close() throws IOException {
    up.terminate();
    await().atMost(END).until(() -> !up.isAlive());
    up.close();
  }
}
