package io.newswire.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One spelling for the many a web address has.
 *
 * <p>The rules are the syntax-based and scheme-based normalisation of RFC 3986, 6.2.2 and 6.2.3,
 * and beyond it what news sites have in common: {@code http} and {@code https}, with and without
 * {@code www.}, lead to one page; fragments and the tracking parameters of newsletters and
 * advertisers name no other page; the order of parameters does not matter.
 */
public final class CanonicalUrl {
  private static final Set<String> TRACKING =
      Set.of(
          "fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "igshid",
          "mc_cid", "mc_eid", "_ga", "_gl", "cmpid", "ocid", "xtor", "smid", "sh", "wt_mc");

  private CanonicalUrl() {}

  /**
   * The canonical spelling, without scheme: {@code example.org/news?id=7}. Text that is no absolute
   * web address comes back stripped and otherwise unchanged.
   *
   * @param url not null
   */
  public static String of(String url) {
    URI uri;
    try {
      uri = new URI(url.strip().replace(" ", "%20")).normalize();
    } catch (URISyntaxException e) {
      return url.strip();
    }
    if (uri.getHost() == null) {
      return url.strip();
    }
    String host = uri.getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    String path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceFirst("/+$", "");
    return host + port(uri) + path + query(uri.getRawQuery());
  }

  private static String port(URI uri) {
    int port = uri.getPort();
    return port == -1 || port == 80 || port == 443 ? "" : ":" + port;
  }

  private static String query(String query) {
    if (query == null) {
      return "";
    }
    String kept =
        Arrays.stream(query.split("&"))
            .filter(parameter -> !parameter.isEmpty() && !isTracking(parameter))
            .sorted()
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? "" : "?" + kept;
  }

  private static boolean isTracking(String parameter) {
    String name = parameter.split("=", 2)[0].toLowerCase(Locale.ROOT);
    return name.startsWith("utm_") || TRACKING.contains(name);
  }
}
