package io.newswire.http.guard;

import io.newswire.model.config.ConfigKeys;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hc.core5.http.HttpStatus;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/**
 * No web page of another server may have a browser push, change or read something here. Browsers
 * name the page's origin in {@code Origin} and {@code Sec-Fetch-Site}; other clients send neither.
 * A link that somebody follows is let through: the page it stands on does not see what is answered.
 */
final class OriginCheck implements RequestCheck {
  private static final Set<String> ELSEWHERE = Set.of("cross-site", "same-site");
  private static final Set<String> READING = Set.of("GET", "HEAD");

  private final Set<String> hosts;
  private final Set<String> origins;

  /**
   * Lets pages of these through beside those of the host that a request names.
   *
   * @param hosts the server's own, behind a proxy too, with a port or for any port
   */
  OriginCheck(Collection<String> hosts, Collection<String> origins) {
    this.hosts = lowerCase(hosts);
    this.origins = lowerCase(origins);
  }

  private static Set<String> lowerCase(Collection<String> values) {
    return values.stream()
        .map(value -> value.toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Optional<Refusal> refusal(Request request) {
    String origin = request.getHeaders().get(HttpHeader.ORIGIN);
    if (origin != null) {
      return isAllowed(origin.toLowerCase(Locale.ROOT), request)
          ? Optional.empty()
          : refusal("a page of " + origin);
    }
    String site = request.getHeaders().get("Sec-Fetch-Site");
    boolean elsewhere = site != null && ELSEWHERE.contains(site.toLowerCase(Locale.ROOT));
    return elsewhere && !isFollowedLink(request)
        ? refusal("a page of another site")
        : Optional.empty();
  }

  private static Optional<Refusal> refusal(String who) {
    return Optional.of(
        new Refusal(
            HttpStatus.SC_FORBIDDEN,
            "%s may not use this server: add its origin to %s, or this server's public name to %s"
                .formatted(
                    who,
                    ConfigKeys.INGEST_HTTP_ALLOWED_ORIGINS,
                    ConfigKeys.INGEST_HTTP_ALLOWED_HOSTS)));
  }

  private boolean isAllowed(String origin, Request request) {
    int scheme = origin.indexOf("://");
    if (scheme < 0) {
      return false;
    }
    String authority = origin.substring(scheme + 3);
    String host = request.getHeaders().get(HttpHeader.HOST);
    return authority.equalsIgnoreCase(host)
        || hosts.contains(authority)
        || hosts.contains(authority.replaceFirst(":\\d+$", ""))
        || origins.contains(origin);
  }

  private static boolean isFollowedLink(Request request) {
    return READING.contains(request.getMethod())
        && "navigate".equals(request.getHeaders().get("Sec-Fetch-Mode"))
        && "document".equals(request.getHeaders().get("Sec-Fetch-Dest"));
  }
}
