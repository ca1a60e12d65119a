package io.newswire.model.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressBlockTest {
  @ParameterizedTest
  @CsvSource({
    "10.1.2.3, 10.1.2.3, 80, true",
    "10.1.2.3, 10.1.2.4, 80, false",
    "10.1.0.0/16, 10.1.255.9, 443, true",
    "10.1.0.0/16, 10.2.0.0, 443, false",
    "172.16.0.0/12, 172.31.0.1, 80, true",
    "172.16.0.0/12, 172.32.0.1, 80, false",
    "127.0.0.1:8000, 127.0.0.1, 8000, true",
    "127.0.0.1:8000, 127.0.0.1, 8001, false",
    "127.0.0.0/8:8000, 127.0.0.9, 8000, true",
    "0.0.0.0/0, 127.0.0.1, 80, true",
    "0.0.0.0/0, ::1, 80, false",
    "::1, ::1, 80, true",
    "[::1]:8000, ::1, 8001, false",
    "fd00::/8, fdab::7, 80, true",
  })
  void containsWhatBeginsWithTheSameBits(String block, String address, int port, boolean contained)
      throws UnknownHostException {
    assertThat(AddressBlock.parse(block).contains(InetAddress.getByName(address), port))
        .isEqualTo(contained);
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "10.1.2", "10.1.2.3/33", "10.1.2.3:99999", "10.1.2.300", ""})
  void whatIsNoAddressIsRefused(String text) {
    assertThatThrownBy(() -> AddressBlock.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + text + "' is no address: write 10.1.2.3");
  }

  @Test
  void aListMayBeEmpty() {
    assertThat(AddressBlock.parseAll(" ")).isEmpty();
    assertThat(AddressBlock.parseAll("10.1.2.3, ::1")).hasSize(2);
  }
}
