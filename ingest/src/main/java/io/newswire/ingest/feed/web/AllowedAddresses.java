package io.newswire.ingest.feed.web;

import io.newswire.model.config.AddressBlock;
import java.net.InetAddress;
import java.util.List;

/**
 * Which network addresses may be connected to: all of the public Internet, and of the others those
 * that the configuration names.
 *
 * @param exceptions addresses that are allowed though they are not public
 */
record AllowedAddresses(List<AddressBlock> exceptions) {
  /** What IANA's registries of special-purpose addresses call not globally reachable. */
  private static final List<AddressBlock> NOT_PUBLIC =
      AddressBlock.parseAll(
          "0.0.0.0/8, 10.0.0.0/8, 100.64.0.0/10, 127.0.0.0/8, 169.254.0.0/16, 172.16.0.0/12,"
              + " 192.0.0.0/24, 192.0.2.0/24, 192.88.99.0/24, 192.168.0.0/16, 198.18.0.0/15,"
              + " 198.51.100.0/24, 203.0.113.0/24, 224.0.0.0/3,"
              // IPv6; the last four carry IPv4 addresses inside, or tunnel to them.
              + " ::/96, 100::/64, fc00::/7, fe80::/10, fec0::/10, ff00::/8, 2001:db8::/32,"
              + " 64:ff9b::/96, 64:ff9b:1::/48, 2002::/16, 2001::/32");

  boolean allow(InetAddress address, int port) {
    return exceptions.stream().anyMatch(block -> block.contains(address, port))
        || NOT_PUBLIC.stream().noneMatch(block -> block.contains(address, port));
  }
}
