package io.newswire.http.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.util.IO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How many connections are lingered on at a time. */
@Timeout(60)
class LingeringConnectionsTest {
  private static final int MOST = 3;

  private final List<Closeable> open = new ArrayList<>();
  private final LingeringClose lingering =
      new LingeringClose(Duration.ofMinutes(5), 1_000_000, MOST);
  private ServerSocketChannel listening;

  private record Connection(SocketChannel client, SocketChannel server) {}

  @BeforeEach
  void start() throws Exception {
    lingering.start();
    listening = ServerSocketChannel.open();
    listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    open.add(listening);
  }

  @AfterEach
  void stop() throws Exception {
    lingering.stop();
    open.forEach(IO::close);
  }

  @Test
  void moreThanThatStayTheirOwnersToCloseAtOnce() throws Exception {
    List<Connection> taken = fill();

    Connection refused = connect();
    assertThat(lingering.take(refused.server())).isFalse();
    assertThat(refused.server().isOpen()).isTrue();
    assertThat(taken).allMatch(connection -> connection.server().isOpen());
  }

  @Test
  void oneThatEndsLeavesItsPlaceToOneOther() throws Exception {
    Connection first = fill().get(0);
    Connection next = connect();
    Connection last = connect();

    first.client().close();

    await().until(() -> lingering.take(next.server()));
    assertThat(first.server().isOpen()).isFalse();
    assertThat(lingering.take(last.server())).isFalse();
  }

  @Test
  void oneThatSendsTooMuchLeavesItsPlace() throws Exception {
    Connection first = fill().get(0);
    Connection next = connect();

    ByteBuffer much = ByteBuffer.allocate(1_000_001);
    while (much.hasRemaining()) {
      first.client().write(much);
    }

    await().until(() -> lingering.take(next.server()));
    assertThat(first.server().isOpen()).isFalse();
  }

  @Test
  void whenItStopsAllAreClosed() throws Exception {
    List<Connection> taken = fill();

    lingering.stop();

    await().until(() -> taken.stream().noneMatch(connection -> connection.server().isOpen()));
    assertThat(lingering.take(connect().server())).isFalse();
  }

  private List<Connection> fill() throws IOException {
    List<Connection> taken = new ArrayList<>();
    for (int i = 0; i < MOST; i++) {
      taken.add(connect());
      assertThat(lingering.take(taken.get(i).server())).isTrue();
    }
    return taken;
  }

  private Connection connect() throws IOException {
    SocketChannel client = SocketChannel.open(listening.getLocalAddress());
    open.add(client);
    SocketChannel server = listening.accept();
    open.add(server);
    server.configureBlocking(false);
    return new Connection(client, server);
  }
}
