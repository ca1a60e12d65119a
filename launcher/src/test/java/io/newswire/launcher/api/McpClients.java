package io.newswire.launcher.api;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpClientTransport;
import io.newswire.http.HttpServer;
import io.newswire.launcher.Newswire;
import io.newswire.model.config.ConfigKeys;
import io.newswire.testkit.ChildJvm;
import io.newswire.testkit.Services;
import java.time.Duration;
import java.util.List;

/** The protocol's own clients: of a server's {@code /mcp}, and of the command {@code mcp}. */
final class McpClients {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private McpClients() {}

  private static McpSyncClient connect(McpClientTransport transport) {
    McpSyncClient client =
        McpClient.sync(transport).requestTimeout(PATIENCE).initializationTimeout(PATIENCE).build();
    client.initialize();
    return client;
  }

  /**
   * @param key of a publisher; null for none
   */
  static McpSyncClient overHttp(HttpServer server, String key) {
    return connect(
        HttpClientStreamableHttpTransport.builder("http://127.0.0.1:" + server.port())
            .endpoint("/mcp")
            .addHttpRequestCustomizer(
                (request, method, uri, body, context) -> {
                  if (key != null) {
                    request.header("Authorization", "Bearer " + key);
                  }
                })
            .build());
  }

  static McpSyncClient overStdio() {
    List<String> command = command();
    return connect(
        new StdioClientTransport(
            ServerParameters.builder(command.get(0))
                .args(command.subList(1, command.size()))
                .build(),
            McpJsonDefaults.getMapper()));
  }

  /** The real command, with its own settings of logs. */
  static List<String> command() {
    return ChildJvm.command(
            Newswire.class,
            List.of("-Dlog4j2.configurationFile=classpath:log4j2.xml"),
            "mcp",
            "--set",
            ConfigKeys.ELASTICSEARCH_URL + "=" + Services.elasticsearch())
        .command();
  }
}
