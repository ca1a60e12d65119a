package io.newswire.embedded.guard;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a browser says of a request; other clients send {@code Host} alone.
 *
 * @param host null if it is not said
 * @param origin null if it is not said
 * @param site null if it is not said
 */
record BrowserRequest(String host, String origin, String site) {
  static final String HOST = "Host";
  static final String ORIGIN = "Origin";
  static final String SITE = "Sec-Fetch-Site";
  static final List<String> HEADERS = List.of(HOST, ORIGIN, SITE);

  /** This machine, by whatever name that no name server of others can give to it. */
  private static final Pattern LOOPBACK =
      Pattern.compile(
          "(?i)(([a-z0-9-]+\\.)*localhost\\.?|127(\\.\\d{1,3}){3}|\\[::1])(:\\d{1,5})?");

  /** Who typed the address, or a page of the same server. */
  private static final List<String> OWN_SITE = List.of("none", "same-origin");

  /** Why it is refused; null if it is not. */
  String problem() {
    if (host != null && !LOOPBACK.matcher(host).matches()) {
      return "Host is not this machine: ask for localhost or 127.0.0.1";
    }
    boolean foreignSite = site != null && !OWN_SITE.contains(site);
    boolean foreignOrigin = origin != null && !origin.equalsIgnoreCase("http://" + host);
    return foreignSite || foreignOrigin
        ? "a web page of another server asks for this: use a client that is no browser, or type the"
            + " address into one"
        : null;
  }
}
