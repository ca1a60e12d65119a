package io.newswire.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.admin.rules.RuleStore;
import io.newswire.http.HttpServer;
import io.newswire.launcher.mcp.McpRoutes;
import io.newswire.launcher.mcp.McpTools;
import io.newswire.model.Json;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages at {@code /mcp} while Elasticsearch is starting. */
class McpRoutesTest {
  private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";

  private static HttpServer server;

  @BeforeAll
  static void start() {
    NewswireConfig config = new NewswireConfig(Map.of(ConfigKeys.INGEST_HTTP_PORT, 0));
    McpTools tools = new McpTools(new RunningSearch(Optional::empty)::ask, new RuleStore(config));
    server = new HttpServer(config, List.of(new McpRoutes(tools)));
    server.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void aRequestIsAnsweredAndANotificationTaken() throws Exception {
    assertThat(post(PING).body()).isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}");
    HttpResponse<String> taken =
        post("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
    assertThat(taken.statusCode()).isEqualTo(202);
    assertThat(taken.body()).isEmpty();
  }

  @Test
  void aToolSaysThatElasticsearchIsStarting() throws Exception {
    String call =
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"search\",\"arguments\":{}}}";
    JsonNode result = Json.MAPPER.readTree(post(call).body()).get("result");

    assertThat(result.get("isError").asBoolean()).isTrue();
    assertThat(result.at("/content/0/text").asText())
        .isEqualTo("Elasticsearch is starting; ask again a little later");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "garbage                                   | no message of JSON-RPC 2.0",
        "{}                                        | no message of JSON-RPC 2.0",
        "[1]                                       | no message of JSON-RPC 2.0",
        "null                                      | no message of JSON-RPC 2.0",
        "5                                         | no message of JSON-RPC 2.0",
        "``                                        | no message of JSON-RPC 2.0",
        "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"ping\"} | no message of JSON-RPC 2.0",
      })
  void whatIsNoMessageIsRefusedAsEverywhere(String body, String reason) throws Exception {
    HttpResponse<String> answer = post(body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Json.MAPPER.readTree(answer.body()).size()).isEqualTo(1);
    assertThat(answer.body()).contains(reason).doesNotContain("stackTrace");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "tools/call | ",
        "tools/call | null",
        "tools/call | 5",
        "tools/call | [1]",
        "tools/call | {}",
        "tools/call | {\"name\":null}",
        "tools/call | {\"name\":{}}",
        "tools/call | {\"name\":\"search\",\"arguments\":[1]}",
        "tools/call | {\"name\":\"search\",\"arguments\":\"ferry\"}",
        "tools/call | {\"name\":\"search\",\"_meta\":1}",
        "tools/call | {\"name\":\"no-such-tool\"}",
        "initialize | ",
        "initialize | [1]",
        "initialize | {\"protocolVersion\":{}}",
        "initialize | {\"protocolVersion\":\"2025-06-18\",\"capabilities\":1}",
      })
  void wrongParamsAreAnsweredAsTheProtocolSays(String method, String params) throws Exception {
    String given = params == null ? "" : ",\"params\":" + params;
    HttpResponse<String> answer =
        post("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"%s\"%s}".formatted(method, given));
    JsonNode json = Json.MAPPER.readTree(answer.body());

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(json.get("id").asInt()).isEqualTo(7);
    assertThat(json.at("/error/code").asInt()).as(answer.body()).isEqualTo(-32602);
    assertThat(answer.body()).doesNotContain("Cannot ", "java", "Exception", "McpSchema");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tools/list", "ping"})
  void paramsThatNobodyReadsMayBeAnything(String method) throws Exception {
    for (String params : List.of("null", "5", "[1]", "{\"cursor\":{}}")) {
      String message = "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"%s\",\"params\":%s}";
      assertThat(post(message.formatted(method, params)).body()).contains("\"result\"");
    }
  }

  @Test
  void aMessageThatIsTooLongOrTooDeepIsRefused() throws Exception {
    assertThat(post("x".repeat(2 << 20)).statusCode()).isEqualTo(413);
    assertThat(post("{\"a\":".repeat(50_000)).statusCode()).isEqualTo(400);
  }

  @Test
  void headersMustFit() throws Exception {
    HttpRequest.Builder plain = request(PING).setHeader("Content-Type", "text/plain");
    HttpRequest.Builder future = request(PING).header("MCP-Protocol-Version", "2099-01-01");
    HttpRequest.Builder known = request(PING).header("MCP-Protocol-Version", "2025-06-18");

    assertThat(send(plain).statusCode()).isEqualTo(415);
    assertThat(send(future).body()).contains("it must be one of 2025-03-26");
    assertThat(send(known).statusCode()).isEqualTo(200);
    assertThat(send(request(PING).GET()).statusCode()).isEqualTo(405);
  }

  private static HttpResponse<String> post(String body) throws Exception {
    return send(request(body));
  }

  private static HttpRequest.Builder request(String body) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/mcp"))
        .header("Content-Type", "application/json")
        .header("Accept", "application/json, text/event-stream")
        .POST(BodyPublishers.ofString(body));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return DescribedApi.check(
        HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString()));
  }
}
