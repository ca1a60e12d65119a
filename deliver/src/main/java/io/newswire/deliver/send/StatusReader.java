package io.newswire.deliver.send;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.nio.AsyncResponseConsumer;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.protocol.HttpContext;

/**
 * Takes the status of an answer, and leaves its body unread.
 *
 * @param answer is completed when the status has come, or there is none
 */
record StatusReader(CompletableFuture<DestinationAnswer> answer)
    implements AsyncResponseConsumer<Void> {
  @Override
  public void consumeResponse(
      HttpResponse response,
      EntityDetails entity,
      HttpContext context,
      FutureCallback<Void> callback) {
    Header retryAfter = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
    answer.complete(
        HttpAnswers.read(
            response.getCode(),
            retryAfter == null ? null : retryAfter.getValue(),
            "answered " + response.getCode()));
    if (entity == null) {
      callback.completed(null);
    }
  }

  @Override
  public void failed(Exception cause) {
    answer.completeExceptionally(cause);
  }

  @Override
  public void informationResponse(HttpResponse response, HttpContext context) {}

  @Override
  public void updateCapacity(CapacityChannel channel) {}

  @Override
  public void consume(ByteBuffer body) {}

  @Override
  public void streamEnd(List<? extends Header> trailers) {}

  @Override
  public void releaseResources() {}
}
