package io.newswire.launcher.run;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Things to close, last added first. One that fails to close keeps none of the others from it, and
 * what is added after the end is closed at once.
 */
public final class Closer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Closer.class);

  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private boolean closed;

  /**
   * Remembers something that is open, and returns it.
   *
   * @throws LaunchException if this is closed; then that is closed too
   */
  public synchronized <T extends AutoCloseable> T add(T closeable) {
    if (closed) {
      close(closeable);
      throw new LaunchException("stopped while it started");
    }
    open.push(closeable);
    return closeable;
  }

  @Override
  public synchronized void close() {
    closed = true;
    while (!open.isEmpty()) {
      close(open.pop());
    }
  }

  private static void close(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (Exception e) {
      LOG.warn("{} did not close cleanly", closeable.getClass().getSimpleName(), e);
    }
  }
}
