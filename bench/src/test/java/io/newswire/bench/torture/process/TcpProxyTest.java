package io.newswire.bench.torture.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TcpProxyTest {
  private static final int PATIENCE_MILLIS = 120_000;
  private static final int A_WHILE_MILLIS = 300;

  private ServerSocket server;
  private TcpProxy proxy;

  @BeforeEach
  void start() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread echo = new Thread(this::echo, "echo");
    echo.setDaemon(true);
    echo.start();
    proxy = TcpProxy.start(0, server.getLocalPort());
  }

  @AfterEach
  void stop() throws IOException {
    proxy.close();
    server.close();
  }

  @Test
  void whatIsSentComesBackAlsoAfterACut() throws IOException {
    try (Socket client = connect()) {
      assertThat(exchange(client, 7)).isEqualTo(7);

      proxy.cut();

      assertThatThrownBy(() -> exchange(client, 8)).isInstanceOf(IOException.class);
    }
    try (Socket client = connect()) {
      assertThat(exchange(client, 9)).isEqualTo(9);
    }
  }

  @Test
  void aServerThatIsAwayCutsAllConnectionsUntilItRecovers() throws IOException {
    try (Socket open = connect()) {
      exchange(open, 7);

      proxy.refuse();

      assertThatThrownBy(() -> exchange(open, 8)).isInstanceOf(IOException.class);
      try (Socket late = connect()) {
        assertThatThrownBy(() -> exchange(late, 8)).isInstanceOf(IOException.class);
      }
    }
    proxy.recover();
    try (Socket client = connect()) {
      assertThat(exchange(client, 9)).isEqualTo(9);
    }
  }

  @Test
  void whatIsHeldBackComesLaterOnTheSameConnection() throws IOException {
    try (Socket client = connect()) {
      exchange(client, 7);
      proxy.holdBack();
      client.getOutputStream().write(8);

      client.setSoTimeout(A_WHILE_MILLIS);
      assertThatThrownBy(() -> client.getInputStream().read())
          .isInstanceOf(SocketTimeoutException.class);
      proxy.recover();
      client.setSoTimeout(PATIENCE_MILLIS);

      assertThat(client.getInputStream().read()).isEqualTo(8);
    }
  }

  @Test
  void whatIsDelayedComesLaterInBothDirections() throws IOException {
    Duration delay = Duration.ofMillis(100);
    proxy.delay(delay);
    try (Socket client = connect()) {
      long before = System.nanoTime();
      assertThat(exchange(client, 7)).isEqualTo(7);
      assertThat(System.nanoTime() - before).isGreaterThan(2 * delay.toNanos());
    }
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
    socket.setSoTimeout(PATIENCE_MILLIS);
    return socket;
  }

  private static int exchange(Socket client, int one) throws IOException {
    client.getOutputStream().write(one);
    int answer = client.getInputStream().read();
    if (answer < 0) {
      throw new IOException("closed");
    }
    return answer;
  }

  private void echo() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        Thread thread = new Thread(() -> echo(client), "echo-one");
        thread.setDaemon(true);
        thread.start();
      } catch (IOException e) {
        return;
      }
    }
  }

  private static void echo(Socket client) {
    try (client) {
      client.getInputStream().transferTo(client.getOutputStream());
    } catch (IOException e) {
      // Cut.
    }
  }
}
