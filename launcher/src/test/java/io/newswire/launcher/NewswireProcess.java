package io.newswire.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.testkit.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The command as a process, as a user runs it; on the class path of the tests. */
final class NewswireProcess implements AutoCloseable {
  /** As the script has them for short commands. */
  private static final List<String> SHORT =
      List.of(
          "-XX:TieredStopAtLevel=1",
          "-Dslf4j.provider=" + LazyLogging.class.getName(),
          "-Dslf4j.internal.verbosity=WARN",
          "-Djava.locale.providers=COMPAT",
          "-Dorg.apache.commons.logging.LogFactory="
              + "org.apache.commons.logging.impl.Slf4jLogFactory");

  private static final Duration START = Duration.ofMinutes(5);

  private final Process process;
  private final Path out;
  private final Path err;

  private NewswireProcess(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /** Starts {@code newswire ARGS...}; Newswire's own folder is the repository. */
  static NewswireProcess start(String... args) throws IOException {
    return startWithHeap("1g", args);
  }

  /** As above, with so much memory for Java's heap, such as {@code 64m}. */
  static NewswireProcess startWithHeap(String heap, String... args) throws IOException {
    return start(List.of("-Xmx" + heap), args);
  }

  /**
   * Starts {@code newswire up} on any free ports; returns when it has printed its addresses.
   *
   * @param settings further {@code KEY=VALUE}
   */
  static NewswireProcess startUp(Path data, String... settings) throws IOException {
    List<String> command = new ArrayList<>(List.of("up"));
    Stream.concat(
            Stream.of(
                "data.dir=" + data,
                "ingest.http.port=0",
                "admin.http.port=0",
                "embedded.kafka.port=0",
                "embedded.elasticsearch.port=0"),
            Stream.of(settings))
        .forEach(setting -> command.addAll(List.of("--set", setting)));
    NewswireProcess up = start(command.toArray(String[]::new));
    try {
      Awaitility.await().atMost(START).until(up::hasPrintedItsAddresses);
    } catch (Throwable e) {
      up.close();
      throw e;
    }
    return up;
  }

  private boolean hasPrintedItsAddresses() throws IOException {
    assertThat(isAlive()).as(out() + err()).isTrue();
    return out().contains("Ctrl-C stops it.");
  }

  private static NewswireProcess start(List<String> java, String... args) throws IOException {
    Path home = Path.of("..").toRealPath();
    List<String> options = new ArrayList<>(java);
    options.add("-XX:+UseSerialGC");
    options.add("-Dnewswire.home=" + home);
    options.add("-Dlog4j2.configurationFile=classpath:log4j2.xml");
    options.add(
        "-Dnewswire.elasticsearch.home=" + System.getProperty("newswire.elasticsearch.home"));
    Path out = Files.createTempFile("newswire", ".out");
    Path err = Files.createTempFile("newswire", ".err");
    Process process =
        ChildJvm.command(Newswire.class, options, args)
            .redirectInput(ProcessBuilder.Redirect.PIPE)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    return new NewswireProcess(process, out, err);
  }

  /** Runs one command to its end, within two minutes. */
  static Result run(String... args) throws IOException, InterruptedException {
    try (NewswireProcess process = start(SHORT, args)) {
      process.process.getOutputStream().close();
      return process.await(Duration.ofMinutes(2));
    }
  }

  /**
   * Runs one command to its end, and lists the classes that it loads.
   *
   * @param loaded the file of the list: a line for each, the name and where it is from
   */
  static Result runListingClasses(Path loaded, String... args)
      throws IOException, InterruptedException {
    List<String> java = new ArrayList<>(SHORT);
    java.add("-Xlog:class+load:file=" + loaded + ":none");
    try (NewswireProcess process = start(java, args)) {
      process.process.getOutputStream().close();
      return process.await(Duration.ofMinutes(2));
    }
  }

  /** Runs one command to its end with text as its standard input. */
  static Result runWithInput(String input, String... args)
      throws IOException, InterruptedException {
    try (NewswireProcess process = start(SHORT, args)) {
      process.process.getOutputStream().write(input.getBytes(UTF_8));
      process.process.getOutputStream().close();
      return process.await(Duration.ofMinutes(2));
    }
  }

  /**
   * What a command printed and how it ended.
   *
   * @param exit its exit code
   */
  record Result(int exit, String out, String err) {}

  /** Ends its standard input and waits for its end, within so much time. */
  Result awaitWithoutInput(Duration limit) throws IOException, InterruptedException {
    process.getOutputStream().close();
    return await(limit);
  }

  Result await(Duration limit) throws IOException, InterruptedException {
    if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
      process.destroyForcibly().waitFor();
      throw new AssertionError("still running after " + limit + ": " + out() + err());
    }
    return new Result(process.exitValue(), out(), err());
  }

  String out() throws IOException {
    return Files.readString(out);
  }

  String err() throws IOException {
    return Files.readString(err);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  List<ProcessHandle> descendants() {
    return process.descendants().toList();
  }

  /** As Ctrl-C or a service manager does. */
  void terminate() {
    process.destroy();
  }

  /** As {@code kill -9} does. */
  void kill() {
    process.destroyForcibly();
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    Files.deleteIfExists(out);
    Files.deleteIfExists(err);
  }
}
