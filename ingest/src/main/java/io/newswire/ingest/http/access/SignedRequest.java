package io.newswire.ingest.http.access;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.InputStream;

/** A request whose body was read to see its signature, and is handed on from where it was kept. */
final class SignedRequest extends HttpServletRequestWrapper {
  private final ServletInputStream body;

  SignedRequest(HttpServletRequest request, InputStream body) {
    super(request);
    this.body = new Body(body);
  }

  @Override
  public ServletInputStream getInputStream() {
    return body;
  }

  private static final class Body extends ServletInputStream {
    private final InputStream kept;
    private boolean finished;

    Body(InputStream kept) {
      this.kept = kept;
    }

    @Override
    public int read() throws IOException {
      int read = kept.read();
      finished = read < 0;
      return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = kept.read(buffer, offset, length);
      finished = read < 0;
      return read;
    }

    @Override
    public boolean isFinished() {
      return finished;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException("it can be read at once");
    }
  }
}
