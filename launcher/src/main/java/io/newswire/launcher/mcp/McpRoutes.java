package io.newswire.launcher.mcp;

import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.post;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServer.StatelessSyncSpecification;
import io.modelcontextprotocol.server.transport.HttpServletStatelessServerTransport;
import io.newswire.http.access.AccessFilter;
import io.newswire.http.access.Publisher;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;

/**
 * {@code POST /mcp}: the tools by the protocol's streamable HTTP. There are no sessions and no
 * streams: a request is answered with JSON, and {@code GET} with 405, as the protocol allows.
 */
public final class McpRoutes implements EndpointGroup {
  private static final String PATH = "/mcp";
  private static final String PUBLISHER = "publisher";
  private static final int LONGEST_REQUEST = 1 << 20;

  private final McpTools tools;
  private HttpServletStatelessServerTransport transport;

  public McpRoutes(McpTools tools) {
    this.tools = tools;
  }

  @Override
  public void addEndpoints() {
    get(PATH, this::answer);
    post(PATH, this::answer);
  }

  private void answer(Context context) throws ServletException, IOException {
    // What is wrong with a body is answered by the server, before the protocol's reader sees it.
    context.req().getInputStream();
    transport().service(context.req(), context.res());
  }

  /** Made by the first request: few processes ever get one. */
  private synchronized HttpServletStatelessServerTransport transport() {
    if (transport == null) {
      transport =
          HttpServletStatelessServerTransport.builder()
              .messageEndpoint(PATH)
              .maxRequestSize(LONGEST_REQUEST)
              .contextExtractor(
                  request ->
                      McpTransportContext.create(
                          Map.of(PUBLISHER, AccessFilter.publisher(request))))
              .build();
      StatelessSyncSpecification server =
          McpServer.sync(transport)
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
                      (context, request) ->
                          tools.call(request, (Publisher) context.get(PUBLISHER))));
      server.build();
    }
    return transport;
  }
}
