package io.newswire.launcher.mcp;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.HttpHeaders;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import io.newswire.http.JsonAnswer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.hc.core5.http.HttpStatus;
import reactor.core.publisher.Mono;

/**
 * The protocol's streamable HTTP without sessions and streams. The SDK's own servlet answers what
 * it refuses with stack traces; here that is answered as everywhere.
 */
final class McpHttpTransport implements McpStatelessServerTransport {
  private static final int LONGEST_MESSAGE = 1 << 20;

  private McpStatelessServerHandler handler;

  @Override
  public void setMcpHandler(McpStatelessServerHandler newHandler) {
    handler = newHandler;
  }

  @Override
  public Mono<Void> closeGracefully() {
    return Mono.empty();
  }

  /**
   * Answers a request with what the tools answer, and a notification with 202.
   *
   * @param caller who asks
   * @throws HttpResponseException 400, 413 or 415 with the reason
   */
  void answer(Context context, McpTransportContext caller) throws IOException {
    checkHeaders(context);
    JSONRPCMessage message = message(context);
    if (message instanceof JSONRPCRequest request) {
      Object response = RequestParams.problem(request).orElseGet(() -> response(request, caller));
      context
          .contentType(JsonAnswer.JSON)
          .result(McpJsonDefaults.getMapper().writeValueAsBytes(response));
      return;
    }
    if (message instanceof JSONRPCNotification notification) {
      handler
          .handleNotification(caller, notification)
          .contextWrite(it -> it.put(McpTransportContext.KEY, caller))
          .block();
    }
    context.status(HttpStatus.SC_ACCEPTED);
  }

  private JSONRPCResponse response(JSONRPCRequest request, McpTransportContext caller) {
    return handler
        .handleRequest(caller, request)
        .contextWrite(it -> it.put(McpTransportContext.KEY, caller))
        .block();
  }

  private void checkHeaders(Context context) {
    String type = context.contentType() == null ? "" : context.contentType();
    if (!type.split(";", 2)[0].strip().equalsIgnoreCase(JsonAnswer.JSON)) {
      throw new HttpResponseException(
          HttpStatus.SC_UNSUPPORTED_MEDIA_TYPE,
          "the Content-Type is '%s'; it must be application/json".formatted(type));
    }
    String version = context.header(HttpHeaders.PROTOCOL_VERSION);
    List<String> known = protocolVersions();
    if (version != null && !known.contains(version)) {
      throw badRequest(
          "%s is '%s'; it must be one of %s"
              .formatted(HttpHeaders.PROTOCOL_VERSION, version, String.join(", ", known)));
    }
  }

  private static JSONRPCMessage message(Context context) throws IOException {
    byte[] body;
    try (InputStream in = context.req().getInputStream()) {
      body = in.readNBytes(LONGEST_MESSAGE + 1);
    }
    if (body.length > LONGEST_MESSAGE) {
      throw new HttpResponseException(
          HttpStatus.SC_REQUEST_TOO_LONG,
          "the message has more than the %d bytes allowed".formatted(LONGEST_MESSAGE));
    }
    try {
      return McpSchema.deserializeJsonRpcMessage(
          McpJsonDefaults.getMapper(), new String(body, StandardCharsets.UTF_8));
    } catch (IOException | RuntimeException e) {
      // The SDK reads "null" with a NullPointerException.
      String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw badRequest("the body is no message of JSON-RPC 2.0: " + reason);
    }
  }

  private static HttpResponseException badRequest(String reason) {
    return new HttpResponseException(HttpStatus.SC_BAD_REQUEST, reason);
  }
}
