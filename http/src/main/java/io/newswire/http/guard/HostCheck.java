package io.newswire.http.guard;

import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hc.core5.http.HttpStatus;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.HostPort;

/**
 * A request must be for this server by name: localhost, the address the connection came to, or a
 * configured name. Otherwise a web page could give its own name this server's address (DNS
 * rebinding), and read here as if it were from here. Without a {@code Host}, which HTTP/1.0 allows,
 * no browser sent it.
 */
final class HostCheck implements RequestCheck {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");

  private final Set<String> names = new TreeSet<>(LOOPBACK);

  HostCheck(NewswireConfig config) {
    names.add(host(config.ingestHttpHost()));
    names.add(host(config.adminHttpHost()));
    config.ingestHttpAllowedHosts().forEach(allowed -> names.add(host(allowed)));
  }

  @Override
  public Optional<Refusal> refusal(Request request) {
    String header = request.getHeaders().get(HttpHeader.HOST);
    // The target may name a host too, as requests to proxies do.
    String target = request.getHttpURI().getHost();
    if (isOwn(header, request) && isOwn(target, request)) {
      return Optional.empty();
    }
    return Optional.of(
        new Refusal(
            HttpStatus.SC_MISDIRECTED_REQUEST,
            "this server is not '%s': if it is to be reached by that name, add it to %s"
                .formatted(
                    isOwn(header, request) ? target : header,
                    ConfigKeys.INGEST_HTTP_ALLOWED_HOSTS)));
  }

  private boolean isOwn(String authority, Request request) {
    if (authority == null) {
      return true;
    }
    String host = host(authority);
    return names.contains(host) || host.equals(localAddress(request));
  }

  private static String localAddress(Request request) {
    return request.getConnectionMetaData().getLocalSocketAddress()
                instanceof InetSocketAddress address
            && !address.isUnresolved()
        ? host(address.getAddress())
        : "";
  }

  private static String host(InetAddress address) {
    String literal = address.getHostAddress();
    int zone = literal.indexOf('%');
    return zone < 0 ? literal : literal.substring(0, zone);
  }

  /** Lower case, without port, brackets and the dot of the root. */
  static String host(String authority) {
    String host;
    try {
      host = HostPort.normalizeHost(new HostPort(authority.strip()).getHost());
    } catch (IllegalArgumentException e) {
      return "?";
    }
    host = host.toLowerCase(Locale.ROOT).replaceAll("^\\[|]$", "");
    return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
  }
}
