package io.newswire.http.client;

import io.newswire.model.config.AllowedAddresses;
import java.io.Serial;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Gives an HTTP client the addresses that it may connect to, and no others. The client connects to
 * the address that was checked, because it does not look up the name a second time.
 *
 * @param remedy what an operator can do where a host has no such address
 */
public record GuardedResolver(AllowedAddresses allowed, String remedy) implements DnsResolver {

  /** The host has only addresses that are not allowed. */
  public static final class RefusedException extends UnknownHostException {
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
          "%s an address of this machine or a private network: %s"
              .formatted(
                  host.equals(address) ? host + " is" : host + " is at " + address + ",", remedy));
    }
    return usable;
  }

  /**
   * {@link DnsResolver} demands this method beside {@link #resolve(String, int)}. Nothing calls it:
   * the HTTP client resolves a host together with the port it connects to, and the port decides
   * which addresses are allowed.
   */
  @Override
  public InetAddress[] resolve(String host) {
    throw new UnsupportedOperationException("a host is resolved together with its port");
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
