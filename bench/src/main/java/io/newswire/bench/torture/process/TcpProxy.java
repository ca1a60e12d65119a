package io.newswire.bench.torture.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Forwards connections to another port of this machine; delays, holds or cuts them on demand. */
final class TcpProxy implements AutoCloseable {
  private final ServerSocket server;
  private final int target;
  private final Set<ProxiedConnection> connections = ConcurrentHashMap.newKeySet();
  private final ProxyFlow flow = new ProxyFlow();
  private volatile boolean refusing;

  private TcpProxy(ServerSocket server, int target) {
    this.server = server;
    this.target = target;
  }

  /** Listens on a port of the loopback address; 0 takes any. */
  static TcpProxy start(int port, int target) throws IOException {
    ServerSocket server = new ServerSocket();
    server.setReuseAddress(true);
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    TcpProxy proxy = new TcpProxy(server, target);
    Thread thread = new Thread(proxy::accept, "proxy-" + proxy.port());
    thread.setDaemon(true);
    thread.start();
    return proxy;
  }

  int port() {
    return server.getLocalPort();
  }

  /** Closes all connections, and new ones, until {@link #recover}. */
  void refuse() {
    refusing = true;
    cut();
  }

  /** Closes all connections. */
  void cut() {
    connections.forEach(ProxiedConnection::close);
  }

  /** Holds back everything until {@link #recover}. */
  void holdBack() {
    flow.hold();
  }

  /** Delays all data by that time. */
  void delay(Duration each) {
    flow.delay(each);
  }

  /** Forwards all data at once again. */
  void recover() {
    refusing = false;
    flow.recover();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        connect(server.accept());
      } catch (IOException e) {
        // The server behind the proxy is away, or the proxy is closed.
      }
    }
  }

  private void connect(Socket client) throws IOException {
    if (refusing) {
      ProxiedConnection.reset(client);
      return;
    }
    Socket behind = new Socket();
    try {
      behind.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
    } catch (IOException e) {
      ProxiedConnection.reset(client);
      behind.close();
      throw e;
    }
    ProxiedConnection connection = new ProxiedConnection(client, behind, flow, connections::remove);
    connections.add(connection);
    connection.start();
  }

  @Override
  public void close() throws IOException {
    server.close();
    cut();
    flow.recover();
  }
}
