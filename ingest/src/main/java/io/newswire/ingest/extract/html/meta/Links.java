package io.newswire.ingest.extract.html.meta;

import io.newswire.ingest.extract.html.data.PageData;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Addresses: the page's own, its picture's, and who runs the site. */
public final class Links {
  private Links() {}

  /** What the page names as its address, absolute; null if it does not. */
  public static String canonical(Document document, PageData data) {
    for (Element link : document.getElementsByTag("link")) {
      if (link.attr("rel").equalsIgnoreCase("canonical") && isAbsolute(link.absUrl("href"))) {
        return link.absUrl("href");
      }
    }
    String open = data.meta("og:url");
    return isAbsolute(open) ? open : null;
  }

  /** The host of the page's address, without hyphens and between dots; empty if it names none. */
  static String host(Document document, PageData data) {
    try {
      String url = canonical(document, data);
      String host = url == null ? null : URI.create(url).getHost();
      return host == null ? "" : '.' + host.toLowerCase(Locale.ROOT).replace("-", "") + '.';
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /** The name of the site or its publisher; null if the page does not say. */
  public static String site(PageData data) {
    String site = data.meta("og:site_name", "application-name");
    List<String> publishers = data.article().names("publisher");
    return site != null || publishers.isEmpty() ? site : publishers.get(0);
  }

  /** Address of the main picture; null if the page names none. */
  public static String image(PageData data) {
    String image = data.meta("og:image", "og:image:url", "twitter:image", "twitter:image:src");
    return isAbsolute(image) ? image : null;
  }

  private static boolean isAbsolute(String url) {
    return url != null && (url.startsWith("https://") || url.startsWith("http://"));
  }
}
