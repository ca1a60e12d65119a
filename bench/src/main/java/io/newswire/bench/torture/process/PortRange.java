package io.newswire.bench.torture.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * Hands out ports that are free now, each once. They should be below those that the system gives to
 * clients, because a process that is started again needs the same port.
 */
public final class PortRange {
  private int next;

  public PortRange(int first) {
    next = first;
  }

  public int next() throws IOException {
    while (true) {
      int port = next++;
      try (ServerSocket socket = new ServerSocket()) {
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return port;
      } catch (IOException taken) {
        if (next > 65_535) {
          throw new IOException("no free port is left", taken);
        }
      }
    }
  }
}
