package io.newswire.deliver.destination;

import java.net.URI;

/** Destinations for people to read: without the part of an address that may be secret. */
public final class RedactedDestination {
  private static final String AUTHORITY = "://";

  private RedactedDestination() {}

  /**
   * A destination as rules write it, whether it can be used or not. Of a URL the query and a
   * password are left out; of one that stands where a name must, all behind its host.
   */
  public static String of(String destination) {
    int colon = destination.indexOf(':');
    if (!destination.contains(AUTHORITY) || colon < 0) {
      return destination;
    }
    String kind = destination.substring(0, colon);
    return kind
        + ":"
        + url(destination.substring(colon + 1), kind.equals(DestinationKind.WEBHOOK.code()));
  }

  private static String url(String written, boolean withPath) {
    try {
      URI url = URI.create(written);
      String port = url.getPort() < 0 ? "" : ":" + url.getPort();
      String shown = url.getScheme() + AUTHORITY + url.getHost() + port;
      boolean more = url.getRawQuery() != null || !withPath;
      return shown + (withPath ? url.getRawPath() : "/") + (more ? "…" : "");
    } catch (IllegalArgumentException e) {
      return written.substring(0, Math.max(0, written.indexOf(AUTHORITY))) + AUTHORITY + "…";
    }
  }
}
