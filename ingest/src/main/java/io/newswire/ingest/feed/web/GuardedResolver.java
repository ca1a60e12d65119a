package io.newswire.ingest.feed.web;

import io.newswire.model.config.AllowedAddresses;
import io.newswire.model.config.ConfigKeys;
import java.io.Serial;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Gives the client the addresses it may connect to, and no others. What is checked is what is
 * connected to: no second look-up lies between, in which a name could change its mind.
 */
record GuardedResolver(AllowedAddresses allowed) implements DnsResolver {

  /** The host has only addresses that are not allowed. */
  static final class RefusedException extends UnknownHostException {
    @Serial private static final long serialVersionUID = 1L;

    RefusedException(String message) {
      super(message);
    }
  }

  @Override
  public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
    InetAddress[] all = InetAddress.getAllByName(host);
    List<InetSocketAddress> usable = allowed.usable(all, port);
    if (usable.isEmpty()) {
      String address = all[0].getHostAddress();
      throw new RefusedException(
          "%s an address of this machine or a private network: allow it with %s"
              .formatted(
                  host.equals(address) ? host + " is" : host + " is at " + address + ",",
                  ConfigKeys.INGEST_FEEDS_ALLOWED_ADDRESSES));
    }
    return usable;
  }

  /** Never asked: the port decides too. */
  @Override
  public InetAddress[] resolve(String host) {
    throw new UnsupportedOperationException("an address is allowed together with its port");
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
