package io.newswire.http;

import io.javalin.http.Context;
import io.newswire.model.Json;
import jakarta.servlet.AsyncContext;
import java.util.concurrent.CompletableFuture;

/**
 * What a request is answered with.
 *
 * @param lasting whether the same request again would change nothing more, so that the answer may
 *     be given again in its place
 */
public record JsonAnswer(int status, String contentType, byte[] body, boolean lasting) {
  public static final String JSON = "application/json";

  public static JsonAnswer of(int status, Object value, boolean lasting) {
    return new JsonAnswer(status, JSON, Json.bytes(value), lasting);
  }

  /**
   * Writes the answer when it is there. On a thread of the server: that of Kafka's producer must
   * not wait for a client that does not read.
   */
  public static void send(Context context, CompletableFuture<JsonAnswer> coming) {
    context.future(
        () -> {
          AsyncContext async = context.req().getAsyncContext();
          return coming.thenAcceptAsync(answer -> answer.write(context), async::start);
        });
  }

  public void write(Context context) {
    HttpServer.retryAfter(context, status);
    context.status(status).contentType(contentType).result(body);
  }
}
