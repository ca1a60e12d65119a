package io.newswire.launcher.mcp;

import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.InitializeRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse.JSONRPCError;
import java.util.Optional;

/** Checks the parameters of requests, at which the SDK would fail with an exception of Java. */
final class RequestParams {
  private RequestParams() {}

  /** The answer that the protocol has for wrong parameters; empty if they are right. */
  static Optional<JSONRPCResponse> problem(JSONRPCRequest request) {
    return valid(request)
        ? Optional.empty()
        : Optional.of(
            JSONRPCResponse.error(
                request.id(),
                new JSONRPCError(
                    ErrorCodes.INVALID_PARAMS,
                    "the params are missing or not those of " + request.method())));
  }

  private static boolean valid(JSONRPCRequest request) {
    return switch (request.method()) {
      case McpSchema.METHOD_INITIALIZE -> is(request, InitializeRequest.class);
      case McpSchema.METHOD_TOOLS_CALL -> is(request, CallToolRequest.class);
      default -> true; // Requests without parameters, and methods that are unknown.
    };
  }

  private static boolean is(JSONRPCRequest request, Class<?> type) {
    try {
      return McpJsonDefaults.getMapper().convertValue(request.params(), type) != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
