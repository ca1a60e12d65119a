package io.newswire.deliver.send;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.model.TextCut;
import java.io.ByteArrayOutputStream;
import java.net.URI;
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

/** Takes the status of an answer, and the beginning of its body where it may be shown. */
final class AnswerReader implements AsyncResponseConsumer<Void> {
  private static final int LIMIT = 2_000;
  private static final int SHOWN = 200;

  private final URI url;
  private final boolean withBody;
  private final CompletableFuture<DestinationAnswer> answer;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private volatile HttpResponse response;

  /**
   * Reads one answer.
   *
   * @param url is taken out of the body, because it may be secret
   * @param withBody false to leave the body unread
   * @param answer is completed when enough has come, or nothing will
   */
  AnswerReader(URI url, boolean withBody, CompletableFuture<DestinationAnswer> answer) {
    this.url = url;
    this.withBody = withBody;
    this.answer = answer;
  }

  @Override
  public void consumeResponse(
      HttpResponse response,
      EntityDetails entity,
      HttpContext context,
      FutureCallback<Void> callback) {
    this.response = response;
    if (entity == null || !withBody) {
      complete();
    }
    if (entity == null) {
      callback.completed(null);
    }
  }

  @Override
  public void consume(ByteBuffer next) {
    byte[] bytes = new byte[Math.min(next.remaining(), LIMIT - body.size())];
    next.get(bytes);
    body.writeBytes(bytes);
    if (body.size() >= LIMIT) {
      complete();
    }
  }

  @Override
  public void streamEnd(List<? extends Header> trailers) {
    complete();
  }

  /** Where the status has come, it is what counts. */
  @Override
  public void failed(Exception cause) {
    if (response == null) {
      answer.completeExceptionally(cause);
    } else {
      complete();
    }
  }

  private void complete() {
    String text = new SecretRedactor(url).hide(body.toString(UTF_8));
    String shown = TextCut.shorten(text.replaceAll("\\s+", " ").strip(), SHOWN);
    Header retryAfter = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
    answer.complete(
        HttpAnswers.read(
            response.getCode(),
            retryAfter == null ? null : retryAfter.getValue(),
            "answered " + response.getCode() + (shown.isEmpty() ? "" : ": " + shown)));
  }

  @Override
  public void informationResponse(HttpResponse response, HttpContext context) {}

  @Override
  public void updateCapacity(CapacityChannel channel) {}

  @Override
  public void releaseResources() {}
}
