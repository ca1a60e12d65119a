package io.newswire.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * Free ports on loopback. Another process may take one before the server does, so that who uses
 * them tries again.
 */
public final class Ports {
  private Ports() {}

  /** The preferred port if it is free, else any; 0 prefers none. */
  public static int free(int preferred) {
    try {
      return probe(preferred);
    } catch (IOException taken) {
      return any();
    }
  }

  static int any() {
    try {
      return probe(0);
    } catch (IOException e) {
      throw new StartException("No free port on the loopback address: " + e, e);
    }
  }

  private static int probe(int port) throws IOException {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return socket.getLocalPort();
    }
  }
}
