package io.newswire.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.launcher.NewswireProcess.Result;
import io.newswire.model.Json;
import io.newswire.model.text.ControlCharacters;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that need no running Newswire, as processes. */
class NewswireCommandIT {
  @TempDir private Path dir;

  @Test
  void helpListsEveryCommandWithOneLine() throws Exception {
    Result help = NewswireProcess.run("--help");

    assertThat(help.exit()).isZero();
    for (String command : Newswire.commandLine().getSubcommands().keySet()) {
      assertThat(help.out().lines().filter(line -> line.startsWith("  " + command + " ")))
          .as(command)
          .hasSize(1);
    }
  }

  @Test
  void aWrongCommandExitsWithTwo() throws Exception {
    Result wrong = NewswireProcess.run("serach", "words");

    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.err()).contains("serach").contains("search");
  }

  @Test
  void extractGoesOnBehindADocumentThatCannotBeRead() throws Exception {
    Path page =
        Files.writeString(
            dir.resolve("page.txt"), "Tide tables\n\nThe tide at Port Orla turns at noon.\n");
    Path broken = Files.writeString(dir.resolve("broken.json"), "{\"text\": ");
    Path last = Files.writeString(dir.resolve("last.txt"), "Nothing else happened in Velmora.\n");

    Result result =
        NewswireProcess.run("extract", page.toString(), broken.toString(), last.toString());

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err()).contains("broken.json").doesNotContain("Exception");
    List<String> lines = result.out().lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(Json.MAPPER.readTree(lines.get(0)).get("title").asText()).isEqualTo("Tide tables");
    assertThat(Json.MAPPER.readTree(lines.get(1)).get("file").asText()).isEqualTo("last.txt");
  }

  @Test
  void nothingOfADocumentOrItsNameControlsTheTerminal() throws Exception {
    String hostile = "A\u001b]0;owned\u0007\u009b31m\u202egnp.exe\u2028\u0085";
    Path good = dir.resolve("good-\u001b[31m.json");
    Files.write(
        good, Json.bytes(Map.of("url", "https://a.example/1", "title", hostile, "text", hostile)));
    Path broken = Files.writeString(dir.resolve("broken-\u001b[31m.json"), "{\"text\": \u001b");

    Result result = NewswireProcess.run("extract", good.toString(), broken.toString());

    assertThat(result.err()).contains("broken-\\u001b[31m.json");
    assertThat((result.out() + result.err()).chars())
        .allMatch(c -> c == '\n' || !ControlCharacters.contains(c), "no control character");
    assertThat(Json.MAPPER.readTree(result.out()).get("file").asText())
        .isEqualTo("good-\u001b[31m.json");
  }

  @Test
  void extractExplainsWhyTheTextIsWhereItIs() throws Exception {
    Path page =
        Files.writeString(
            dir.resolve("page.html"),
            "<html><body><h1>Tide tables</h1><div id=story>"
                + "<p>The tide at Port Orla turns at noon, the harbour master said.</p>".repeat(5)
                + "</div></body></html>");

    Result result = NewswireProcess.run("extract", "--explain", page.toString());

    assertThat(result.exit()).isZero();
    assertThat(result.out().lines().toList().get(0)).isEqualTo("page.html");
    assertThat(result.out().lines().toList().get(1)).contains("#story", "the box with most text");
  }

  @Test
  void enrichKeepsTheOrderAndNamesTheLineThatIsWrong() throws Exception {
    String input =
        IntStream.range(0, 60)
                .mapToObj(
                    i ->
                        "{\"id\":\"%d\",\"text\":\"%s spoke in Port Orla.\"}"
                            .formatted(i, "Maren Calloway and ".repeat(i % 5) + "Ben Okonjo"))
                .collect(Collectors.joining("\n"))
            + "\nno json\n";

    Result result = NewswireProcess.runWithInput(input, "enrich");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err()).contains("line 61");
    List<String> lines = result.out().lines().toList();
    assertThat(lines).hasSize(60);
    for (int i = 0; i < lines.size(); i++) {
      JsonNode enriched = Json.MAPPER.readTree(lines.get(i).getBytes(UTF_8));
      assertThat(enriched.get("id").asInt()).isEqualTo(i);
      assertThat(enriched.get("entities").toString()).contains("person:ben-okonjo");
    }
  }

  @Test
  void withoutARunningNewswireTheErrorSaysHowToStartOne() throws Exception {
    Result result = NewswireProcess.run("search", "words", "--set", "data.dir=" + dir);

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err()).contains("newswire up").doesNotContain("Exception");
  }

  @Test
  void aWrongSettingIsNamed() throws Exception {
    Result result = NewswireProcess.run("up", "--set", "topics.partitions=0");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("topics.partitions").contains("0");
  }
}
