package io.newswire.ingest.extract.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the web address of a page says about the page. */
public final class PageAddress {
  private static final Pattern HOME =
      Pattern.compile(
          "/*(?:[a-z]{2}(?:[-_][a-z]{2})?/?)?(?:(?:index|home|default)(?:\\.[a-z]+)?/?)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern WITHOUT_VALUES = Pattern.compile("(?:[^=&]*=?&)*[^=&]*=");

  private PageAddress() {}

  /**
   * Whether it leads to a site instead of an article: to its home page, also in one language, or to
   * a page whose only parameters lack their values, as a template leaves them.
   */
  public static boolean isOfSite(String url) {
    URI uri = parse(url);
    if (uri == null) {
      return true;
    }
    String query = uri.getRawQuery();
    if (query != null && !query.isEmpty()) {
      return WITHOUT_VALUES.matcher(query).matches();
    }
    return uri.getPath() == null || HOME.matcher(uri.getPath()).matches();
  }

  /** The host of an address in small letters, without www; null if it has none. */
  public static String site(String url) {
    URI uri = parse(url);
    String host = uri == null ? null : uri.getHost();
    return host == null ? null : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
  }

  /** Null if it is no address. */
  public static URI parse(String url) {
    try {
      return new URI(url.strip().replace(" ", "%20"));
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
