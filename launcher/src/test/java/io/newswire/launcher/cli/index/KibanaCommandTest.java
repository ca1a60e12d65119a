package io.newswire.launcher.cli.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.launcher.Newswire;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class KibanaCommandTest {
  @TempDir private Path dir;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void theFileForImportsByHandIsTheOneThatIsKept() throws IOException {
    Path file = dir.resolve("objects.ndjson");

    assertThat(run("kibana", "export-file", file.toString())).isZero();

    assertThat(file).hasSameBinaryContentAs(Path.of("../config/kibana/newswire.ndjson"));
    assertThat(out.toString()).contains("objects.ndjson written");
  }

  @Test
  void aFileThatCannotBeWrittenIsNamed() throws IOException {
    Path file = Files.createDirectory(dir.resolve("folder"));

    assertThat(run("kibana", "export-file", file.toString())).isEqualTo(1);

    assertThat(err.toString()).contains("cannot write " + file);
  }

  @Test
  void aKibanaThatDoesNotAnswerIsNamed() {
    String nobody = "http://127.0.0.1:1";

    assertThat(run("kibana", "import", "--url", nobody, "--wait", "0")).isEqualTo(1);

    assertThat(err.toString())
        .contains("Kibana at " + nobody + " does not answer: nothing listens there", "--wait");
  }

  @Test
  void anAddressThatIsNoneIsWrongUse() {
    assertThat(run("kibana", "import", "--url", "kibana")).isEqualTo(2);

    assertThat(err.toString()).contains("kibana.url").contains("such as https://kibana:5601");
  }

  private int run(String... args) {
    CommandLine commandLine = Newswire.commandLine();
    commandLine.setOut(new PrintWriter(out));
    commandLine.setErr(new PrintWriter(err));
    return commandLine.execute(args);
  }
}
