package io.newswire.launcher.cli.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.newswire.launcher.Newswire;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
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
  void howManyObjectsKibanaTookIsPrintedAsJsonToo() throws IOException {
    HttpServer kibana =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] taken = "{\"success\":true,\"successCount\":3}".getBytes(UTF_8);
    kibana.createContext(
        "/api/saved_objects/_import",
        exchange -> {
          try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, taken.length);
            exchange.getResponseBody().write(taken);
          }
        });
    kibana.start();
    try {
      String url = "http://127.0.0.1:" + kibana.getAddress().getPort();

      assertThat(run("kibana", "import", "--url", url, "--json")).as("%s", err).isZero();

      assertThat(out.toString()).isEqualTo("{\"imported\":3}\n");
    } finally {
      kibana.stop(0);
    }
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
