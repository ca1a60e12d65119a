package io.newswire.http.limit;

import io.javalin.http.HttpResponseException;
import io.newswire.model.config.ConfigKeys;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.apache.hc.core5.http.HttpStatus;
import org.eclipse.jetty.http.HttpException;

/**
 * A body as it arrives. Reading throws {@link HttpResponseException} 408 once it is slower than its
 * {@link TransferRate}, and 400 where it breaks off; a pause is noticed by the server's idle
 * timeout. For one thread.
 */
public final class TimedInput extends InputStream {
  private final InputStream body;
  private final TransferRate pace;
  private final long start = System.nanoTime();
  private long received;

  /** A body whose time begins now. */
  public TimedInput(InputStream body, TransferRate pace) {
    this.body = body;
    this.pace = pace;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read;
    try {
      read = body.read(buffer, offset, length);
    } catch (IOException | HttpException.RuntimeException e) {
      throw e.getCause() instanceof TimeoutException ? tooSlow() : broken(e);
    }
    received += Math.max(0, read);
    if (read >= 0 && pace.isMissed(received, Duration.ofNanos(System.nanoTime() - start))) {
      throw tooSlow();
    }
    return read;
  }

  private static HttpResponseException broken(Exception failure) {
    return new HttpResponseException(
        HttpStatus.SC_BAD_REQUEST, "the body broke off or is not as its head says: " + failure);
  }

  private HttpResponseException tooSlow() {
    return new HttpResponseException(
        HttpStatus.SC_REQUEST_TIMEOUT,
        "the body came too slowly (%d bytes in %d s): send at least %d bytes a second, without a"
                .formatted(
                    received,
                    Duration.ofNanos(System.nanoTime() - start).toSeconds(),
                    pace.leastRate())
            + " pause of %d s, and all within %d s; %s, %s and %s change that"
                .formatted(
                    pace.pause().toSeconds(),
                    pace.deadline().toSeconds(),
                    ConfigKeys.INGEST_HTTP_BODY_MIN_RATE,
                    ConfigKeys.INGEST_HTTP_IDLE_TIMEOUT_MS,
                    ConfigKeys.INGEST_HTTP_BODY_TIMEOUT_MS));
  }
}
