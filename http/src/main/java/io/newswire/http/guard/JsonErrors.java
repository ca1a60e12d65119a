package io.newswire.http.guard;

import io.newswire.model.Json;
import java.nio.ByteBuffer;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** What the server itself refuses is answered as everything else: JSON, with the reason. */
public final class JsonErrors extends ErrorHandler {
  private static final String JSON = "application/json";

  /** Keeps what {@link SecurityHeaders} says of caches. */
  public JsonErrors() {
    setCacheControl(null);
  }

  @Override
  public boolean errorPageForMethod(String method) {
    return true;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      String message,
      Throwable cause,
      Callback callback) {
    SecurityHeaders.add(response.getHeaders());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, JSON);
    response.write(true, body(code, message), callback);
  }

  private static ByteBuffer body(int status, String reason) {
    String text = reason == null || reason.isBlank() ? HttpStatus.getMessage(status) : reason;
    return ByteBuffer.wrap(Json.bytes(Map.of("error", text)));
  }
}
