package io.newswire.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The script {@code newswire}: locales other than ours, the build, and the options it gives to
 * Java.
 */
class ScriptIT {
  @TempDir private Path dir;

  @ParameterizedTest
  @ValueSource(strings = {"LANG=C", "LC_ALL=POSIX", "LANG=xx_XX.UTF-8", "LANG=C.UTF-8", "NONE=1"})
  void accentsAreShownAndFilesCanBeNamedInAnyLocale(String locale) throws Exception {
    // The script's text is ASCII, because this JVM may itself run in the C locale.
    String shown =
        run(
            locale,
            """
            zoe=$'Zo\\xc3\\xab'
            printf '%s says \\xe2\\x80\\x9cNo\\xe2\\x80\\x9d.\\n\\nThe tide turns at noon.\\n' "$zoe" >"$zoe.txt"
            "$HOME_OF_NEWSWIRE/newswire" extract "$zoe.txt"
            "$HOME_OF_NEWSWIRE/newswire" status --config "$zoe.properties" || true
            """);

    assertThat(shown)
        .contains("\"file\":\"Zoë.txt\"", "Zoë says “No”.")
        .contains("cannot read the configuration Zoë.properties");
  }

  @Test
  void itFindsItsFolderBehindLinks() throws Exception {
    String shown =
        run(
            "LANG=C.UTF-8",
            """
            ln -s "$HOME_OF_NEWSWIRE/newswire" there
            mkdir 'a bin' && ln -s ../there 'a bin/newswire'
            'a bin/newswire' --version
            cd 'a bin' && bash newswire --version
            CDPATH=.. ./newswire --version
            """);

    assertThat(shown.lines().filter(line -> line.startsWith("newswire "))).hasSize(3);
  }

  @Test
  void whereThereIsNoCLocaleWithUtf8AnotherIsTaken() throws Exception {
    executable(
        "bin/locale",
        """
        #!/bin/sh
        [ "$1" = -a ] && printf 'C\\nPOSIX\\nde_DE.ISO8859-1\\nen_US.UTF-8\\n' || echo US-ASCII
        """);
    executable(
        "jdk/bin/java",
        """
        #!/bin/sh
        [ "$1" = -version ] && echo 'openjdk version "17.0.1"' >&2 || echo "LC_ALL=$LC_ALL"
        """);

    String shown =
        run(
            "LANG=C",
            "JAVA_HOME=$PWD/jdk PATH=$PWD/bin:$PATH \"$HOME_OF_NEWSWIRE/newswire\" status");

    assertThat(shown).contains("LC_ALL=en_US.UTF-8");
  }

  /** The Maven of this build goes on when the script has shown its step. */
  @Test
  void theBuildShowsItsStepAndWhatItDownloads() throws Exception {
    executable(
        "bin/mvn",
        """
        #!/bin/sh
        echo '[INFO] Building Newswire 1.0                       [1/3]'
        echo '[INFO] Downloaded from it: https://it.example/a.jar (1.5 MB at 2 MB/s)'
        echo '[INFO] Downloaded from it: https://it.example/b.jar (900 kB at 2 MB/s)'
        echo '[INFO] Building Newswire model 1.0                 [2/3]'
        echo '[INFO] Downloading from it: https://it.example/kafka.jar'
        until grep -q '2 of 3' ../output; do sleep 0.1; done
        touch launcher/target/newswire-launcher.jar
        """);
    executable("jdk/bin/java", "#!/bin/sh\necho \"ran $*\"\n");
    Files.writeString(dir.resolve("jdk/release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"17.0.9\"\n");

    String shown =
        run(
            "LANG=C.UTF-8",
            """
            mkdir home && cp "$HOME_OF_NEWSWIRE/newswire" home
            export JAVA_HOME=$PWD/jdk PATH=$PWD/bin:$PATH NEWSWIRE_SKIP_BUILD=0
            home/newswire status
            """);

    assertThat(shown)
        .contains("  2 of 3, Newswire model: 2 MB downloaded, now kafka.jar\n")
        .contains("Java 17.0.9")
        .contains("io.newswire.launcher.Newswire status");
  }

  @Test
  void aFailedBuildShowsItsErrors() throws Exception {
    executable(
        "bin/mvn",
        """
        #!/bin/sh
        echo '[INFO] Building Newswire 1.0                       [1/3]'
        echo '[ERROR] no such symbol'
        exit 1
        """);

    String shown =
        run(
            "LANG=C.UTF-8",
            """
            mkdir home && cp "$HOME_OF_NEWSWIRE/newswire" home
            PATH=$PWD/bin:$PATH NEWSWIRE_SKIP_BUILD=0 home/newswire status || echo "ended with $?"
            """);

    assertThat(shown)
        .contains("[ERROR] no such symbol", "the build failed; its log is", "ended with 1")
        .doesNotContain("[INFO]");
  }

  @Test
  void languagesThatAnotherBuildRemovedAreBuiltAgain() throws Exception {
    executable(
        "bin/mvn",
        """
        #!/bin/sh
        echo "built '$NEWSWIRE_LANGUAGES'" >>builds
        printf %s "$NEWSWIRE_LANGUAGES" >launcher/target/newswire.languages
        touch launcher/target/newswire-launcher.jar
        """);
    executable("jdk/bin/java", "#!/bin/sh\n");
    Files.writeString(dir.resolve("jdk/release"), "JAVA_VERSION=\"17.0.9\"\n");

    String shown =
        run(
            "LANG=C.UTF-8",
            """
            mkdir home && cp "$HOME_OF_NEWSWIRE/newswire" home && cd home
            export JAVA_HOME=$PWD/../jdk PATH=$PWD/../bin:$PATH NEWSWIRE_SKIP_BUILD=0
            NEWSWIRE_LANGUAGES=de,es ./newswire status
            ./newswire status
            mvn package
            ./newswire status
            NEWSWIRE_LANGUAGES= ./newswire status
            ./newswire status
            echo 'The builds:'
            cat builds
            """);

    assertThat(shown).endsWith("The builds:\nbuilt 'de,es'\nbuilt ''\nbuilt 'de,es'\nbuilt ''\n");
  }

  @Test
  void aServiceWithoutMemoryEndsInsteadOfGoingOnWithSomeOfItsThreads() throws Exception {
    String shown =
        run(
            "LANG=C.UTF-8",
            """
            export NEWSWIRE_JAVA_OPTS=-Xmx48m
            "$HOME_OF_NEWSWIRE/newswire" run enrich --set kafka.bootstrap.servers=127.0.0.1:9
            echo "ended with $?"
            """);

    assertThat(shown).contains("java.lang.OutOfMemoryError", "ended with 3");
  }

  private void executable(String name, String script) throws IOException {
    Path file = dir.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, script);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private String run(String locale, String commands) throws IOException, InterruptedException {
    Path output = dir.resolve("output");
    ProcessBuilder bash = new ProcessBuilder(List.of("bash", "-c", commands));
    Map<String, String> environment = bash.environment();
    environment.keySet().removeIf(name -> name.startsWith("LC_") || name.startsWith("LANG"));
    environment.put(locale.split("=")[0], locale.split("=")[1]);
    environment.put("HOME_OF_NEWSWIRE", Path.of("..").toRealPath().toString());
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.remove("NEWSWIRE_LANGUAGES");
    environment.put("NEWSWIRE_SKIP_BUILD", "1");
    Process process =
        bash.directory(dir.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    return Files.readString(output, UTF_8);
  }
}
