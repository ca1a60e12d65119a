package io.newswire.launcher.api;

import io.javalin.http.HttpResponseException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.apache.hc.core5.http.HttpStatus;

/** A body that is read bit by bit, and refused with status 413 at the byte after the last one. */
final class LimitedBody extends FilterInputStream {
  private final long longest;
  private long read;

  LimitedBody(InputStream body, long longest) {
    super(body);
    this.longest = longest;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int some = super.read(bytes, offset, length);
    count(Math.max(some, 0));
    return some;
  }

  private void count(int more) {
    read += more;
    if (read > longest) {
      throw new HttpResponseException(
          HttpStatus.SC_REQUEST_TOO_LONG,
          "the file is longer than %d bytes; import it in parts".formatted(longest),
          Map.of());
    }
  }
}
