package io.newswire.launcher.mcp;

import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServer.SingleSessionSyncSpecification;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.newswire.http.access.Publisher;
import java.io.InputStream;
import java.io.OutputStream;

/** The tools by the protocol's messages on standard input and output. */
public final class McpStdio {
  private McpStdio() {}

  /**
   * Answers until the input ends.
   *
   * @param out nothing else may write to it
   */
  public static void serve(McpTools tools, InputStream in, OutputStream out)
      throws InterruptedException {
    StdioStreams streams = new StdioStreams(in, out);
    StdioServerTransportProvider transport =
        new StdioServerTransportProvider(
            McpJsonDefaults.getMapper(), streams.input(), streams.output());
    SingleSessionSyncSpecification server = McpServer.sync(transport);
    tools
        .all()
        .forEach(
            tool ->
                server.toolCall(
                    tool, (exchange, request) -> tools.call(request, Publisher.ANYBODY)));
    McpSyncServer running =
        server
            .serverInfo(McpTools.NAME, McpTools.VERSION)
            .instructions(McpTools.INSTRUCTIONS)
            .capabilities(McpTools.CAPABILITIES)
            .build();
    streams.awaitEnd();
    running.closeGracefully();
  }
}
