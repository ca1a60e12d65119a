package io.newswire.bench.torture.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** A connection through a proxy: two sockets, with a thread for each direction. */
final class ProxiedConnection {
  private static final int PIECE = 64 << 10;

  private final Socket client;
  private final Socket server;
  private final ProxyFlow flow;
  private final Consumer<ProxiedConnection> closed;
  private final AtomicBoolean closing = new AtomicBoolean();

  /**
   * Passes nothing on yet.
   *
   * @param closed is called once, when it is closed
   */
  ProxiedConnection(
      Socket client, Socket server, ProxyFlow flow, Consumer<ProxiedConnection> closed) {
    this.client = client;
    this.server = server;
    this.flow = flow;
    this.closed = closed;
  }

  void start() {
    pump(client, server);
    pump(server, client);
  }

  private void pump(Socket from, Socket to) {
    Thread thread = new Thread(() -> copy(from, to), "proxied");
    thread.setDaemon(true);
    thread.start();
  }

  private void copy(Socket from, Socket to) {
    byte[] piece = new byte[PIECE];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
        flow.pass();
        out.write(piece, 0, length);
      }
    } catch (IOException e) {
      // One side has closed, or the connection was cut.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      close();
    }
  }

  /** Breaks off both sides. */
  void close() {
    if (closing.compareAndSet(false, true)) {
      reset(client);
      reset(server);
      closed.accept(this);
    }
  }

  /** Closes with RST, so that the other side sees a broken connection and not an end. */
  static void reset(Socket socket) {
    try (socket) {
      socket.setSoLinger(true, 0);
    } catch (IOException e) {
      // It is closed already.
    }
  }
}
