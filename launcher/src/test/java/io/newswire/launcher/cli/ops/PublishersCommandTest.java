package io.newswire.launcher.cli.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.launcher.Newswire;
import io.newswire.model.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishersCommandTest {
  @TempDir private Path dir;

  @Test
  void theListAsJsonHasRolesAndSourcesAndNoKey() throws IOException {
    Path file =
        Files.writeString(
            dir.resolve("publishers.properties"),
            "amaro.key=secret\namaro.role=reader\nherald.key=hidden\nherald.source=Herald\n");
    StringWriter out = new StringWriter();

    int exit =
        Newswire.commandLine()
            .setOut(new PrintWriter(out))
            .execute("--set", "ingest.http.publishers=" + file, "publishers", "list", "--json");

    assertThat(exit).isZero();
    assertThat(out.toString().lines())
        .containsExactly(
            "{\"name\":\"amaro\",\"role\":\"reader\",\"source\":\"\"}",
            "{\"name\":\"herald\",\"role\":\"publisher\",\"source\":\"Herald\"}");
  }

  @Test
  void aNewOneAsJsonHasTheKeyThatIsInTheFile() throws IOException {
    Path file = dir.resolve("publishers.properties");
    StringWriter out = new StringWriter();

    int exit =
        Newswire.commandLine()
            .setOut(new PrintWriter(out))
            .execute(
                "publishers",
                "add",
                "amaro",
                "--role",
                "reader",
                "--json",
                "--set",
                "ingest.http.publishers=" + file);

    assertThat(exit).isZero();
    JsonNode added = Json.MAPPER.readTree(out.toString());
    assertThat(added.get("name").asText()).isEqualTo("amaro");
    assertThat(added.get("role").asText()).isEqualTo("reader");
    assertThat(Files.readString(file)).contains("amaro.key=" + added.get("key").asText());
  }
}
