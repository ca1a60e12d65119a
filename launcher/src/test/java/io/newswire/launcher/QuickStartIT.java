package io.newswire.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive of classes that the script {@code newswire} makes for short commands. */
class QuickStartIT {
  private static final String VERSION = "newswire ";

  /** An archive holds the path of its jars, so that all tests have one folder. */
  @TempDir private static Path home;

  private static Path archives;
  private static Path made;

  /** A Newswire of its own, with the jars of this build, and an archive made once. */
  @BeforeAll
  static void install() throws Exception {
    Path built = Path.of("target").toRealPath();
    Path target = Files.createDirectories(home.resolve("launcher/target"));
    Files.copy(Path.of("../newswire"), home.resolve("newswire"));
    assertThat(home.resolve("newswire").toFile().setExecutable(true)).isTrue();
    Files.createSymbolicLink(target.resolve("lib"), built.resolve("lib"));
    Files.createSymbolicLink(
        target.resolve("newswire-launcher.jar"), built.resolve("newswire-launcher.jar"));
    archives = target.resolve("classes-of");
    made = home.resolve("made");
    output(start("first"), "first");
    Files.move(archives, made);
  }

  @AfterAll
  static void unlink() throws IOException {
    Files.delete(home.resolve("launcher/target/lib"));
    Files.delete(home.resolve("launcher/target/newswire-launcher.jar"));
  }

  @AfterEach
  void removeArchives() throws IOException {
    FileUtils.forceDelete(archives.toFile());
  }

  /** Returns the archive. */
  private static Path useMadeArchive() throws IOException {
    FileUtils.copyDirectory(made.toFile(), archives.toFile());
    return archives.resolve(files(archives).get(0));
  }

  @Test
  void twoCommandsThatMakeItAtOnceBothWorkAndTheNextOneUsesIt() throws Exception {
    Process first = start("one");
    Process second = start("two");

    assertThat(output(first, "one")).contains(VERSION);
    assertThat(output(second, "two")).contains(VERSION);
    assertThat(files(archives)).hasSize(1).allMatch(name -> name.endsWith(".jsa"));

    Process third = start("three", "-Xlog:class+load:file=" + home.resolve("loaded"));
    assertThat(output(third, "three")).startsWith(VERSION);
    assertThat(Files.readString(home.resolve("loaded")))
        .containsPattern("io\\.newswire\\.launcher\\.Newswire source: shared objects file")
        .containsPattern("picocli\\.CommandLine source: shared objects file");
  }

  @Test
  void aFolderThatCannotBeWrittenChangesNothing() throws Exception {
    Files.writeString(archives, "in place of the folder");

    assertThat(output(start("out"), "out")).startsWith(VERSION);
  }

  @Test
  void aBrokenArchiveChangesNothing() throws Exception {
    Path archive = useMadeArchive();
    Files.delete(archive);
    Files.writeString(archive, "broken");

    assertThat(output(start("out"), "out")).startsWith(VERSION);
  }

  @Test
  void anArchiveOlderThanTheJarsIsMadeAgain() throws Exception {
    Path archive = useMadeArchive();
    Files.setLastModifiedTime(archive, FileTime.fromMillis(0));

    assertThat(output(start("out"), "out")).contains(VERSION);

    assertThat(Files.getLastModifiedTime(archive)).isGreaterThan(FileTime.fromMillis(0));
  }

  @Test
  void aSearchOverHttpReadsNoCertificateAuthorities() throws Exception {
    useMadeArchive();
    Path loaded = home.resolve("loaded");
    List<String> search =
        List.of("search", "flood", "--set", "elasticsearch.url=http://127.0.0.1:1");

    Process process = start("out", search, "-Xlog:class+load:file=" + loaded);

    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(home.resolve("out")).content(UTF_8).contains("127.0.0.1:1 does not answer");
    assertThat(loaded)
        .content(UTF_8)
        .contains("org.elasticsearch.client.RestClient ")
        .doesNotContain("sun.security.ssl.TrustStoreManager")
        .doesNotContain("org.apache.http.conn.util.PublicSuffixListParser");
  }

  @Test
  void aServiceTakesItsClassesFromAnArchiveOfItsOwn() throws Exception {
    Path loaded = home.resolve("loaded");
    List<String> service =
        List.of(
            "run",
            "enrich",
            "--set",
            "kafka.bootstrap.servers=127.0.0.1:9",
            "--set",
            "data.dir=" + home.resolve("data"),
            "--set",
            "admin.http.port=0");

    Process process = start("out", service, "-Xlog:class+load:file=" + loaded);
    try {
      await()
          .atMost(Duration.ofMinutes(5))
          .until(
              () ->
                  Files.exists(loaded)
                      && Files.readString(loaded)
                          .contains("org.apache.kafka.streams.KafkaStreams "));
    } finally {
      process.destroyForcibly().waitFor();
    }

    assertThat(files(archives)).hasSize(1).allMatch(name -> name.startsWith("services-"));
    assertThat(loaded)
        .content(UTF_8)
        .contains("org.apache.kafka.streams.KafkaStreams source: shared objects file")
        .contains("picocli.CommandLine$Interpreter source: shared objects file");
  }

  private static Process start(String name, String... options) throws IOException {
    return start(name, List.of("--version"), options);
  }

  private static Process start(String name, List<String> arguments, String... options)
      throws IOException {
    ProcessBuilder newswire = new ProcessBuilder(home.resolve("newswire").toString());
    newswire.command().addAll(arguments);
    newswire.environment().put("JAVA_HOME", System.getProperty("java.home"));
    newswire.environment().put("NEWSWIRE_SKIP_BUILD", "1");
    newswire.environment().put("NEWSWIRE_JAVA_OPTS", String.join(" ", options));
    return newswire.redirectErrorStream(true).redirectOutput(home.resolve(name).toFile()).start();
  }

  private static String output(Process process, String name) throws Exception {
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    String output = Files.readString(home.resolve(name), UTF_8);
    assertThat(process.exitValue()).as(output).isZero();
    return output;
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
