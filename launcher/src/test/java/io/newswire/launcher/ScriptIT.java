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

/** The script {@code newswire}: locales other than ours, and the options it gives to Java. */
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
  void whereThereIsNoCLocaleWithUtf8AnotherIsTaken() throws Exception {
    Path locale = Files.createDirectory(dir.resolve("bin")).resolve("locale");
    Files.writeString(
        locale,
        """
        #!/bin/sh
        [ "$1" = -a ] && printf 'C\\nPOSIX\\nde_DE.ISO8859-1\\nen_US.UTF-8\\n' || echo US-ASCII
        """);
    assertThat(locale.toFile().setExecutable(true)).isTrue();
    Path java = Files.createDirectories(dir.resolve("jdk/bin")).resolve("java");
    Files.writeString(
        java,
        """
        #!/bin/sh
        [ "$1" = -version ] && echo 'openjdk version "17.0.1"' >&2 || echo "LC_ALL=$LC_ALL"
        """);
    assertThat(java.toFile().setExecutable(true)).isTrue();

    String shown =
        run(
            "LANG=C",
            "JAVA_HOME=$PWD/jdk PATH=$PWD/bin:$PATH \"$HOME_OF_NEWSWIRE/newswire\" status");

    assertThat(shown).contains("LC_ALL=en_US.UTF-8");
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

  private String run(String locale, String commands) throws IOException, InterruptedException {
    Path output = dir.resolve("output");
    ProcessBuilder bash = new ProcessBuilder(List.of("bash", "-c", commands));
    Map<String, String> environment = bash.environment();
    environment.keySet().removeIf(name -> name.startsWith("LC_") || name.startsWith("LANG"));
    environment.put(locale.split("=")[0], locale.split("=")[1]);
    environment.put("HOME_OF_NEWSWIRE", Path.of("..").toRealPath().toString());
    environment.put("JAVA_HOME", System.getProperty("java.home"));
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
