package io.newswire.launcher.run;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes resources in the reverse order of their adding. A failure is logged and does not stop the
 * others from being closed. A resource that is added after the end is closed at once.
 */
public final class Closer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Closer.class);

  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private boolean closed;

  /**
   * Adds a resource and returns it.
   *
   * @throws LaunchException if this is closed already; then the resource is closed too
   */
  public synchronized <T extends AutoCloseable> T add(T closeable) {
    if (closed) {
      close(closeable);
      throw new LaunchException("stopped while starting");
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
