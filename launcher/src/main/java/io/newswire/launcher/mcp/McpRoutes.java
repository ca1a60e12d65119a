package io.newswire.launcher.mcp;

import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.post;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServer.StatelessSyncSpecification;
import io.newswire.http.HttpServer;
import io.newswire.http.access.AccessFilter;
import io.newswire.http.access.Publisher;
import java.io.IOException;
import java.util.Map;
import org.apache.hc.core5.http.HttpStatus;

/**
 * {@code POST /mcp}: the tools by the protocol's streamable HTTP. There are no sessions and no
 * streams: a request is answered with JSON, and {@code GET} with 405, as the protocol allows.
 */
public final class McpRoutes implements EndpointGroup {
  private static final String PATH = "/mcp";
  private static final String PUBLISHER = "publisher";

  private final McpTools tools;
  private McpHttpTransport transport;

  public McpRoutes(McpTools tools) {
    this.tools = tools;
  }

  @Override
  public void addEndpoints() {
    get(PATH, McpRoutes::refuse);
    post(PATH, this::answer);
  }

  private static void refuse(Context context) {
    context.header("Allow", "POST");
    HttpServer.reply(
        context,
        HttpStatus.SC_METHOD_NOT_ALLOWED,
        Map.of("error", "there are no streams: send each message by POST"));
  }

  private void answer(Context context) throws IOException {
    Publisher publisher = AccessFilter.publisher(context.req());
    transport().answer(context, McpTransportContext.create(Map.of(PUBLISHER, publisher)));
  }

  /** Made by the first request: few processes ever get one. */
  private synchronized McpHttpTransport transport() {
    if (transport == null) {
      McpHttpTransport made = new McpHttpTransport();
      StatelessSyncSpecification server =
          McpServer.sync(made)
              .serverInfo(McpTools.NAME, McpTools.VERSION)
              .instructions(McpTools.INSTRUCTIONS)
              .capabilities(McpTools.CAPABILITIES)
              .immediateExecution(true);
      tools
          .all()
          .forEach(
              tool ->
                  server.toolCall(
                      tool,
                      (caller, request) -> tools.call(request, (Publisher) caller.get(PUBLISHER))));
      server.build();
      transport = made;
    }
    return transport;
  }
}
