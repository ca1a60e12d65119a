package io.newswire.launcher.mcp;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.admin.NotFoundException;
import io.newswire.admin.SearchCall;
import io.newswire.admin.rules.RuleStore;
import io.newswire.model.Json;
import io.newswire.model.config.NewswireConfig;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;

/**
 * Lines on standard input: each line of the answer is a message, and no call fails with a fault.
 */
class MessagesFuzzTest {
  private static final int INTERNAL_ERROR = -32603;
  private static final McpTools TOOLS =
      new McpTools(new NoIndex(), new RuleStore(new NewswireConfig(Map.of())));

  /** Finds nothing. */
  private static final class NoIndex implements SearchAccess {
    @Override
    public <T> T ask(SearchCall<T> question) {
      throw new NotFoundException(NotFoundException.Kind.ARTICLE, "here");
    }
  }

  @FuzzTest(maxDuration = "5m")
  void lines(byte[] lines) throws IOException, InterruptedException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    McpStdio.serve(TOOLS, new ByteArrayInputStream(lines), out);
    for (String line : out.toString(UTF_8).lines().toList()) {
      JsonNode answer = Json.MAPPER.readTree(line);
      if (answer.path("error").path("code").asInt() == INTERNAL_ERROR) {
        throw new AssertionError(line);
      }
    }
  }
}
