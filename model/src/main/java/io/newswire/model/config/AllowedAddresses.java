package io.newswire.model.config;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;

/**
 * Which network addresses may be connected to where others choose them: those of public servers,
 * and of the others those that the configuration names. The tables follow IANA's registries of
 * special-purpose addresses (RFC 6890) as of 2025, iana-ipv4-special-registry and
 * iana-ipv6-special-registry.
 *
 * @param exceptions addresses that are allowed though they are not public
 */
public record AllowedAddresses(List<AddressBlock> exceptions) {
  /** What the registry calls not globally reachable or deprecated, multicast, and 240.0.0.0/4. */
  private static final List<AddressBlock> NOT_PUBLIC_4 =
      AddressBlock.parseAll(
          "0.0.0.0/8, 10.0.0.0/8, 100.64.0.0/10, 127.0.0.0/8, 169.254.0.0/16, 172.16.0.0/12,"
              + " 192.0.0.0/24, 192.0.2.0/24, 192.88.99.0/24, 192.168.0.0/16, 198.18.0.0/15,"
              + " 198.51.100.0/24, 203.0.113.0/24, 224.0.0.0/3");

  /**
   * All that IANA has given out as global unicast addresses (RFC 4291, RFC 3513). Outside of it are
   * loopback, link-local, unique local and multicast addresses, SRv6 identifiers (5f00::/16), and
   * the forms that carry an IPv4 address: compatible, mapped, translated (::ffff:0:0:0/96) and
   * NAT64 (64:ff9b::/96, 64:ff9b:1::/48).
   */
  private static final AddressBlock GLOBAL_6 = AddressBlock.parse("2000::/3");

  /**
   * Special within it: protocol assignments, with Teredo, benchmarking and ORCHID (2001::/23),
   * documentation, 6to4.
   */
  private static final List<AddressBlock> NOT_PUBLIC_6 =
      AddressBlock.parseAll("2001::/23, 2001:db8::/32, 3fff::/20, 2002::/16");

  public AllowedAddresses {
    exceptions = List.copyOf(exceptions);
  }

  /** Whether that address may be connected to on that port. */
  public boolean allow(InetAddress address, int port) {
    return exceptions.stream().anyMatch(block -> block.contains(address, port))
        || isPublic(address, port);
  }

  /**
   * Whether a URL may be tried: its host is a name, which has to be looked up, or an address in
   * digits that may be connected to.
   *
   * @param url {@code http} or {@code https}, with a host
   */
  public boolean allow(URI url) {
    int usual = "https".equalsIgnoreCase(url.getScheme()) ? 443 : 80;
    int port = url.getPort() < 0 ? usual : url.getPort();
    return AddressBlock.find(url.getHost()).filter(it -> !allow(it.address(), port)).isEmpty();
  }

  private static boolean isPublic(InetAddress address, int port) {
    if (address instanceof Inet6Address) {
      return GLOBAL_6.contains(address, port)
          && NOT_PUBLIC_6.stream().noneMatch(block -> block.contains(address, port));
    }
    return NOT_PUBLIC_4.stream().noneMatch(block -> block.contains(address, port));
  }

  /** Those of a host's addresses that may be connected to on that port; none if none may. */
  public List<InetSocketAddress> usable(InetAddress[] addresses, int port) {
    return Arrays.stream(addresses)
        .filter(address -> allow(address, port))
        .map(address -> new InetSocketAddress(address, port))
        .toList();
  }
}
