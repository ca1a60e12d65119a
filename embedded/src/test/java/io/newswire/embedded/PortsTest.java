package io.newswire.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {
  @Test
  void preferredPortIsTakenWhenFree() {
    int port = Ports.any();

    assertThat(Ports.free(port)).isEqualTo(port);
  }

  @Test
  void anotherPortIsTakenWhenThePreferredIsInUse() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(Ports.free(taken.getLocalPort())).isNotEqualTo(taken.getLocalPort()).isPositive();
    }
  }
}
