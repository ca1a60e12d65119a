package io.newswire.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.McpHttpClientTransportAuthorizationException;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.newswire.admin.rules.RuleStore;
import io.newswire.enrich.Enricher;
import io.newswire.enrich.quotes.PatternQuoteFinder;
import io.newswire.http.HttpServer;
import io.newswire.launcher.mcp.McpRoutes;
import io.newswire.launcher.mcp.McpTools;
import io.newswire.launcher.run.StageWarmUp;
import io.newswire.model.ArticleBuilder;
import io.newswire.model.ArticleId;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Json;
import io.newswire.model.PublicationTime;
import io.newswire.model.PublishingStatus;
import io.newswire.model.Story;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.TestPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The tools of assistants by the protocol's own client, over HTTP and with the real command. */
class McpToolsIT {
  private static final NewswireConfig CONFIG =
      new NewswireConfig(Map.of(ConfigKeys.INGEST_HTTP_PORT, 0));
  private static final Instant NOW = Instant.now();
  private static final String FERRY = "https://ledger.example/ferry";
  private static final String LONG = "https://ledger.example/long";
  private static final String STORY = ArticleId.ofUrl(FERRY);

  private enum Transport {
    HTTP,
    STDIO
  }

  private static IndexedNews news;
  private static HttpServer http;
  private static final Map<Transport, McpSyncClient> CLIENTS = new EnumMap<>(Transport.class);

  @BeforeAll
  static void start() throws Exception {
    news = new IndexedNews(CONFIG);
    write(
        article(FERRY, "Ferry strikes the pier")
            .text("“The fog came at noon,” said Ruth Calloway."));
    write(
        article("https://herald.example/ferry", "Ferry was late")
            .text("The ferry of Ruth Calloway was late, and hit the pier."));
    write(article(LONG, "Long read").text("A lighthouse keeper counts ships. ".repeat(3_000)));
    write(
        article("https://ledger.example/withheld", "Withheld ferry")
            .status(PublishingStatus.WITHHELD)
            .text("The ferry that nobody may read of."));
    write(
        article("https://ledger.example/embargoed", "Embargoed ferry")
            .embargoedUntil(NOW.plus(Duration.ofDays(1)))
            .text("The ferry that nobody may read of yet."));
    http = serve(CONFIG);
    CLIENTS.put(Transport.HTTP, McpClients.overHttp(http, null));
    CLIENTS.put(Transport.STDIO, McpClients.overStdio());
  }

  @AfterAll
  static void stop() {
    CLIENTS.values().forEach(McpSyncClient::close);
    http.close();
    news.close();
  }

  @ParameterizedTest
  @EnumSource(Transport.class)
  void theToolsAreListedWithWhatTheyTake(Transport transport) {
    var tools = CLIENTS.get(transport).listTools().tools();

    assertThat(tools)
        .extracting(tool -> tool.name())
        .containsExactly("search", "quotes", "article", "people", "stories", "rules_test");
    assertThat(tools)
        .allSatisfy(
            tool -> {
              assertThat(tool.description()).as(tool.name()).hasSizeGreaterThan(60);
              assertThat(tool.annotations().readOnlyHint()).isTrue();
              JsonNode schema = Json.MAPPER.valueToTree(tool.inputSchema());
              assertThat(schema.get("additionalProperties").asBoolean()).isFalse();
              assertThat(schema.get("properties").properties())
                  .isNotEmpty()
                  .allMatch(
                      property ->
                          property.getValue().has("description")
                              || property.getValue().has("enum"));
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "search     | {\"q\":\"ferry\"}                       | /total        | 2",
        "search     | {\"q\":\"title:strikes\",\"size\":1}    | /hits/0/title | Ferry strikes the"
            + " pier",
        "search     | {\"person\":[\"Ruth Calloway\"]}        | /total        | 2",
        "search     | {\"q\":\"ferry\",\"fold\":\"story\"}    | /stories      | 1",
        "search     | {\"until\":\"2020-01-01\"}              | /total        | 0",
        "quotes     | {\"speaker\":\"Calloway\"}              | /hits/0/text  | The fog came at"
            + " noon,",
        "article    | {\"url\":\"https://www.ledger.example/ferry/\"} | /title | Ferry strikes the"
            + " pier",
        "article    | {\"url\":\"https://ledger.example/ferry\"} | /quotes/0/speaker | Ruth"
            + " Calloway",
        "people     | {\"name\":\"Ruth Calloway\"}            | /articles/total | 2",
        "people     | {\"id\":\"person:ruth-calloway\",\"size\":1} | /quotes/total | 1",
        "stories    | {}                                      | /0/articles   | 2",
        "rules_test | {\"query\":\"ferry\",\"days\":3}        | /alerts       | 2",
        "rules_test | {\"query\":\"ferry NOT late\",\"examples\":0} | /words/ferry | 2",
      })
  void aCallIsAnsweredOverBoth(String tool, String arguments, String place, String value)
      throws Exception {
    for (Transport transport : Transport.values()) {
      CallToolResult answer = call(CLIENTS.get(transport), tool, arguments);

      assertThat(answer.isError()).as(text(answer)).isNotEqualTo(true);
      assertThat(Json.MAPPER.readTree(text(answer)).at(place).asText())
          .as("%s: %s", transport, text(answer))
          .isEqualTo(value);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "search     | {\"q\":\"ferry AND\"}        | the query is incomplete after 'ferry AND'",
        "search     | {\"query\":\"ferry\"}        | property 'query' is not defined",
        "search     | {\"size\":1000}              | 50",
        "search     | {\"since\":\"yesterday-ish\"} | since: 'yesterday-ish'",
        "search     | {\"person\":\"Calloway\"}    | array expected",
        "search     | {\"sort\":\"best\"}          | relevance",
        "search     | {\"cursor\":\"%%%\"}         | cursor",
        "search     | {\"near\":\"here\"}          | here",
        "quotes     | {\"fold\":\"story\"}         | property 'fold' is not defined",
        "article    | {}                           | which article?",
        "article    | {\"id\":\"../_search\"}      | no article ../_search can be seen",
        "article    | {\"url\":\"https://ledger.example/withheld\"}  | no article"
            + " https://ledger.example/withheld can be seen",
        "article    | {\"url\":\"https://ledger.example/embargoed\"} | can be seen",
        "people     | {\"name\":\"Nobody Here\"}   | no article that can be seen names Nobody Here",
        "people     | {}                           | who? Give either name or id",
        "stories    | {\"id\":\"none\"}            | of story none",
        "rules_test | {}                           | query",
        "rules_test | {\"query\":\"NOT ferry\"}    | contains only excluded words",
      })
  void aWrongCallIsAnsweredWithWhatToChange(String tool, String arguments, String problem)
      throws Exception {
    for (Transport transport : Transport.values()) {
      CallToolResult answer = call(CLIENTS.get(transport), tool, arguments);

      assertThat(answer.isError()).as(text(answer)).isTrue();
      assertThat(text(answer)).contains(problem);
    }
  }

  @Test
  void aLongTextIsReadInPieces() throws Exception {
    StringBuilder whole = new StringBuilder();
    int length = 1;
    while (whole.length() < length) {
      CallToolResult answer =
          call(
              CLIENTS.get(Transport.HTTP),
              "article",
              "{\"url\":\"%s\",\"length\":20000,\"offset\":%d}".formatted(LONG, whole.length()));
      JsonNode piece = Json.MAPPER.readTree(text(answer));
      assertThat(text(answer)).hasSizeLessThan(45_000);
      whole.append(piece.get("text").asText());
      assertThat(piece.get("textEnd").asInt()).isEqualTo(whole.length());
      length = piece.get("textLength").asInt();
    }

    assertThat(whole).hasToString("A lighthouse keeper counts ships. ".repeat(3_000));
  }

  @Test
  void aReaderMayNotTestRulesAndAStrangerMayNothing(@TempDir Path folder) throws Exception {
    Path publishers = TestPublishers.write(folder);
    NewswireConfig closed = CONFIG.with(ConfigKeys.INGEST_HTTP_PUBLISHERS, publishers.toString());
    try (HttpServer server = serve(closed);
        McpSyncClient reader = McpClients.overHttp(server, TestPublishers.READER);
        McpSyncClient editor = McpClients.overHttp(server, TestPublishers.EDITOR)) {
      assertThat(text(call(reader, "search", "{}"))).contains("Ferry strikes the pier");
      assertThat(text(call(reader, "rules_test", "{\"query\":\"ferry\"}")))
          .isEqualTo("this needs the role editor, and rea has the role reader");
      assertThat(text(call(editor, "rules_test", "{\"query\":\"ferry\"}"))).contains("perDay");
      assertThatThrownBy(() -> McpClients.overHttp(server, null))
          .hasRootCauseInstanceOf(McpHttpClientTransportAuthorizationException.class);
    }
  }

  @Test
  void whateverComesOnlyAnswersStandOnStandardOutputAndTheProcessEndsWithItsInput()
      throws Exception {
    Process process =
        new ProcessBuilder(McpClients.command())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var in = process.outputWriter()) {
      in.write(
          "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"2025-06-18\",\"capabilities\":{},\"clientInfo\":{\"name\":\"test\",\"version\":\"1\"}}}\n");
      in.write(
          "no message\n\n"
              + "null\n"
              + "{}\n"
              + "[1]\n"
              + "{\"jsonrpc\":\"2.0\"}\n"
              + "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":5}\n"
              + "x".repeat(2_000_000)
              + "\n");
      in.write("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}\n");
      in.write(
          "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/call\",\"params\":{\"name\":\"search\",\"arguments\":{\"q\":\"ferry\"}}}\n");
      in.write(
          "{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"tools/call\",\"params\":{\"name\":\"search\",\"arguments\":{\"size\":-1}}}\n");
      in.write("{\"jsonrpc\":\"2.0\",\"id\":4,\"method\":\"tools/call\",\"params\":[1]}\n");
    }
    List<String> lines = process.inputReader().lines().toList();

    assertThat(process.waitFor()).isZero();
    assertThat(lines).hasSize(4);
    List<Integer> ids = new ArrayList<>();
    for (String line : lines) {
      ids.add(Json.MAPPER.readTree(line).get("id").asInt());
    }
    assertThat(ids).containsExactlyInAnyOrder(1, 2, 3, 4);
    assertThat(lines).filteredOn(line -> line.contains("-32602")).hasSize(1);
  }

  private static HttpServer serve(NewswireConfig config) {
    McpTools tools = new McpTools(new RunningSearch(news::search)::ask, new RuleStore(config));
    HttpServer server = new HttpServer(config, List.of(new McpRoutes(tools)));
    server.start();
    return server;
  }

  private static CallToolResult call(McpSyncClient client, String tool, String arguments)
      throws Exception {
    return client.callTool(
        CallToolRequest.builder(tool)
            .arguments(
                Json.MAPPER.readValue(arguments, new TypeReference<Map<String, Object>>() {}))
            .build());
  }

  private static String text(CallToolResult answer) {
    return ((TextContent) answer.content().get(0)).text();
  }

  private static ArticleBuilder article(String url, String title) {
    return ArticleBuilder.builder()
        .id(ArticleId.ofUrl(url))
        .url(url)
        .source("Ledger")
        .title(title)
        .language("en")
        .publishedAt(PublicationTime.parse(NOW.minusSeconds(3600).toString()))
        .firstSeenAt(NOW);
  }

  private static void write(ArticleBuilder builder) throws Exception {
    EnrichedArticle found = ENRICHER.enrich(builder.build());
    boolean ferry = found.article().title().startsWith("Ferry");
    news.write(ferry ? found.withStory(new Story(STORY, null, List.of())) : found, NOW);
  }

  private static final Enricher ENRICHER =
      new Enricher(StageWarmUp.tagger(), new PatternQuoteFinder());
}
