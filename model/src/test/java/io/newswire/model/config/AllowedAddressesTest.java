package io.newswire.model.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedAddressesTest {
  private static final AllowedAddresses NO_EXCEPTIONS = new AllowedAddresses(List.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "100.64.0.1",
        "100.127.255.255",
        "127.0.0.1",
        "127.255.255.254",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.8",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.0.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.1",
        "203.0.113.1",
        "224.0.0.1",
        "239.255.255.255",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::127.0.0.1",
        "::8.8.8.8",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::ffff:0:127.0.0.1",
        "::ffff:0:8.8.8.8",
        "::1:127.0.0.1",
        "64:ff9b::127.0.0.1",
        "64:ff9b::10.0.0.1",
        "64:ff9b:1::10.0.0.1",
        "100::1",
        "100:0:0:1::1",
        "2001::1",
        "2001:0:7f00:1::",
        "2001:1::1",
        "2001:2::1",
        "2001:10::1",
        "2001:1f:ffff::1",
        "2001:20::1",
        "2001:2f::1",
        "2001:30::1",
        "2001:db8::1",
        "2002:7f00:1::1",
        "2002:a00:1::",
        "3fff::1",
        "3fff:fff::1",
        "4000::1",
        "5f00::1",
        "fc00::1",
        "fd12:3456::1",
        "fe80::1",
        "febf::1",
        "fec0::1",
        "ff02::1",
      })
  void whatIsNoPublicServersAddressIsNotAllowed(String address) throws UnknownHostException {
    assertThat(NO_EXCEPTIONS.allow(InetAddress.getByName(address), 443)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1", "8.8.8.8", "9.255.255.255", "11.0.0.1", "100.63.255.255", "100.128.0.1",
        "128.0.0.1", "169.253.0.1", "172.15.0.1", "172.32.0.1", "192.0.1.1", "192.167.0.1",
        "198.17.0.1", "198.20.0.1", "223.255.255.255", "::ffff:8.8.8.8", "2000::1", "2001:200::1",
        "2001:4860:4860::8888", "2003::1", "2606:4700::1111", "2a00:1450::1", "3ffe::1",
      })
  void whatAPublicServerMayHaveIsAllowed(String address) throws UnknownHostException {
    assertThat(NO_EXCEPTIONS.allow(InetAddress.getByName(address), 443)).isTrue();
  }

  @Test
  void anExceptionIsAllowedOnItsPortAndOfAHostsAddressesOnlyThoseAllowedAreUsed()
      throws UnknownHostException {
    AllowedAddresses allowed = new AllowedAddresses(AddressBlock.parseAll("127.0.0.1:8000"));
    InetAddress loopback = InetAddress.getByName("127.0.0.1");
    InetAddress server = InetAddress.getByName("1.1.1.1");
    InetAddress[] both = {loopback, server};

    assertThat(allowed.usable(both, 8000))
        .containsExactly(
            new InetSocketAddress(loopback, 8000), new InetSocketAddress(server, 8000));
    assertThat(allowed.usable(both, 80)).containsExactly(new InetSocketAddress(server, 80));
  }
}
