package io.newswire.http.body;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that was received, as servlets read one. */
final class SpooledInput extends ServletInputStream {
  private final InputStream kept;
  private boolean finished;

  SpooledInput(InputStream kept) {
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

  /**
   * {@link ServletInputStream} demands this method, for servlets that read without blocking.
   * Nothing calls it: {@link SpooledRequest} receives the whole body before it makes this stream,
   * and routes read it by {@link #read}.
   */
  @Override
  public void setReadListener(ReadListener listener) {
    throw new UnsupportedOperationException("the body is spooled; read it without a listener");
  }
}
