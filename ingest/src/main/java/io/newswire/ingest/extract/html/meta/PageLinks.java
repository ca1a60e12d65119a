package io.newswire.ingest.extract.html.meta;

import io.newswire.ingest.extract.html.data.PageData;
import io.newswire.ingest.extract.text.PageAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** Finds the URLs of a page and its picture, and the name of the site. */
public final class PageLinks {
  private PageLinks() {}

  /**
   * The canonical URL of the page, absolute; null if it has none. That of the home page is ignored
   * as a mistake of a template.
   */
  public static String canonical(PageData data) {
    return named(data).filter(url -> !PageAddress.isOfSite(url)).findFirst().orElse(null);
  }

  /** The publisher of the page: the {@link #site}, otherwise the host of its canonical URL. */
  public static String publisher(PageData data) {
    return Stream.concat(
            Stream.ofNullable(site(data)),
            named(data).map(PageAddress::site).filter(Objects::nonNull))
        .findFirst()
        .orElse(null);
  }

  private static Stream<String> named(PageData data) {
    return Stream.concat(data.canonical().stream(), Stream.ofNullable(data.meta("og:url")))
        .filter(PageLinks::isAbsolute);
  }

  /**
   * The host of the canonical URL, without hyphens and with dots around it; empty if there is none.
   */
  static String host(PageData data) {
    try {
      String url = canonical(data);
      String host = url == null ? null : URI.create(url).getHost();
      return host == null ? "" : '.' + host.toLowerCase(Locale.ROOT).replace("-", "") + '.';
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /** The name of the site or its publisher; null if the page has none. */
  public static String site(PageData data) {
    String site = data.meta("og:site_name", "application-name");
    List<String> publishers = data.article().names("publisher");
    return site != null || publishers.isEmpty() ? site : publishers.get(0);
  }

  /** The URL of the main picture; null if the page has none. */
  public static String image(PageData data) {
    String image = data.meta("og:image", "og:image:url", "twitter:image", "twitter:image:src");
    return isAbsolute(image) ? image : null;
  }

  private static boolean isAbsolute(String url) {
    return url != null && (url.startsWith("https://") || url.startsWith("http://"));
  }
}
