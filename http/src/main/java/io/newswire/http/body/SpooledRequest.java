package io.newswire.http.body;

import io.javalin.http.HttpResponseException;
import io.newswire.http.limit.HttpLimits;
import io.newswire.http.limit.RequestPermits;
import io.newswire.http.limit.TimedInput;
import io.newswire.model.config.ConfigKeys;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.apache.hc.core5.http.HttpStatus;

/**
 * A request whose body is received whole before any of it is worked on, so that a slow client holds
 * a place of {@link HttpLimits} and no memory. Nothing is read before somebody asks for it. For one
 * thread.
 */
public final class SpooledRequest extends HttpServletRequestWrapper implements Closeable {
  private static final int BUFFER = 1 << 16;

  private final HttpLimits limits;
  private String owner;
  private Spool spool;
  private ServletInputStream body;
  private String diskOwner;
  private long disk;

  /** A request of which no body was read yet; it counts for its address. */
  public SpooledRequest(HttpServletRequest request, HttpLimits limits) {
    super(request);
    this.limits = limits;
    owner = request.getRemoteAddr();
  }

  /** From now on it counts for this owner. */
  public void countFor(String newOwner) {
    owner = newOwner;
  }

  /** Whose share the request counts for. */
  public String owner() {
    return owner;
  }

  /** Whether a request says that it has a body. */
  public static boolean hasBody(HttpServletRequest request) {
    return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
  }

  /**
   * Receives the whole body, once.
   *
   * @param places one of which is held while it arrives
   * @return its SHA-256 in hexadecimal digits
   * @throws HttpResponseException 408, 413, 429 or 503 with the reason
   */
  public String receive(RequestPermits permits) throws IOException {
    fill(permits);
    if (spool.size() > limits.longestBody()) {
      throw tooLarge();
    }
    return spool.sha256Hex();
  }

  /**
   * Receives the body: nothing of one that says that it is too long, and little more than is
   * allowed of one that turns out to be.
   */
  private void fill(RequestPermits permits) throws IOException {
    if (getContentLengthLong() > limits.longestBody()) {
      throw tooLarge();
    }
    spool = new Spool();
    diskOwner = owner;
    if (hasBody(this)) {
      RequestPermits.Place place = permits.take(owner);
      try (place) {
        fill(new TimedInput(super.getInputStream(), limits.pace()));
      }
    }
    body = new SpooledInput(spool.read());
  }

  private void fill(InputStream arriving) throws IOException {
    byte[] buffer = new byte[BUFFER];
    int read = arriving.read(buffer);
    while (read >= 0 && spool.size() <= limits.longestBody()) {
      if (!limits.disk().take(diskOwner, read)) {
        throw new HttpResponseException(
            HttpStatus.SC_SERVICE_UNAVAILABLE,
            "too many large bodies are being received from you: send it again later");
      }
      disk += read;
      spool.out().write(buffer, 0, read);
      read = arriving.read(buffer);
    }
  }

  private HttpResponseException tooLarge() {
    return new HttpResponseException(
        HttpStatus.SC_REQUEST_TOO_LONG,
        "the request has more than the %d bytes allowed: send less at once, or raise %s"
            .formatted(limits.longestBody(), ConfigKeys.INGEST_HTTP_MAX_REQUEST_BYTES));
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    if (body == null) {
      fill(limits.reading());
    }
    return body;
  }

  /** As sent. The server's own fails where it does not know the charset that is named there. */
  @Override
  public String getContentType() {
    return getHeader("Content-Type");
  }

  @Override
  public BufferedReader getReader() throws IOException {
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }

  @Override
  public void close() throws IOException {
    if (spool != null) {
      spool.close();
      limits.disk().giveBack(diskOwner, disk);
    }
  }
}
