package io.newswire.http.guard;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.util.IO;
import org.eclipse.jetty.util.component.AbstractLifeCycle;

/**
 * Connections on which the last answer was sent, though the client still sends. What arrives is
 * thrown away until the client ends, its time is over or it has sent too much; then the connection
 * is closed. Closed at once, it would be reset, and a client that sends its whole body before it
 * reads would lose the answer. One thread serves all of them.
 */
public final class LingeringClose extends AbstractLifeCycle {
  private static final int MOST_CONNECTIONS = 1000;
  private static final long LOOK_MILLIS = 500;
  private static final int BUFFER = 1 << 16;

  private final long nanos;
  private final long mostBytes;
  private final int mostConnections;
  private final Queue<SocketChannel> arriving = new ConcurrentLinkedQueue<>();
  private final AtomicInteger connections = new AtomicInteger();
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
  private Selector selector;

  private static final class Discarded {
    private final long since = System.nanoTime();
    private long bytes;
  }

  /**
   * Lingers on each connection for so long, or until so many bytes have come.
   *
   * @param time for each connection
   * @param mostBytes of each connection
   */
  public LingeringClose(Duration time, long mostBytes) {
    this(time, mostBytes, MOST_CONNECTIONS);
  }

  LingeringClose(Duration time, long mostBytes, int mostConnections) {
    nanos = time.toNanos();
    this.mostBytes = mostBytes;
    this.mostConnections = mostConnections;
  }

  @Override
  protected void doStart() throws IOException {
    selector = Selector.open();
    Thread thread = new Thread(this::serve, "http-lingering-close");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  protected void doStop() {
    selector.wakeup();
  }

  /**
   * Takes over a non-blocking connection whose output is shut down.
   *
   * @return false if there are too many; the connection stays its owner's then
   */
  boolean take(SocketChannel channel) {
    if (!isRunning() || connections.incrementAndGet() > mostConnections) {
      connections.decrementAndGet();
      return false;
    }
    arriving.add(channel);
    selector.wakeup();
    return true;
  }

  private void serve() {
    try (Selector mine = selector) {
      while (isStarting() || isRunning()) {
        mine.select(LOOK_MILLIS);
        mine.selectedKeys().clear();
        register();
        mine.keys().stream().filter(key -> key.isValid() && isOver(key)).forEach(this::end);
      }
      register();
      mine.keys().forEach(this::end);
    } catch (IOException e) {
      throw new IllegalStateException("cannot wait for connections", e);
    }
  }

  private void register() {
    for (SocketChannel next = arriving.poll(); next != null; next = arriving.poll()) {
      try {
        next.register(selector, SelectionKey.OP_READ, new Discarded());
      } catch (ClosedChannelException e) {
        connections.decrementAndGet();
      }
    }
  }

  private boolean isOver(SelectionKey key) {
    Discarded discarded = (Discarded) key.attachment();
    try {
      buffer.clear();
      int read = ((SocketChannel) key.channel()).read(buffer);
      discarded.bytes += Math.max(0, read);
      return read < 0 || discarded.bytes > mostBytes || System.nanoTime() - discarded.since > nanos;
    } catch (IOException reset) {
      return true;
    }
  }

  private void end(SelectionKey key) {
    if (key.isValid()) {
      IO.close(key.channel());
      connections.decrementAndGet();
    }
  }
}
