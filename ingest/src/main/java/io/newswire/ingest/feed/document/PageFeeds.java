package io.newswire.ingest.feed.document;

import io.newswire.ingest.feed.web.WebAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The feeds that a web page names in its head. */
public final class PageFeeds {
  private static final String LINKS =
      "link[rel~=(?i)(^|\\s)(alternate|feed)(\\s|$)][type~=(?i)(rss|atom|rdf|feed.json)][href]";

  private PageFeeds() {}

  /**
   * A feed that is named.
   *
   * @param title what the page calls it; empty if it does not
   */
  public record Found(URI url, String title) {}

  /** In the page's order, each once. */
  public static List<Found> of(byte[] content, String contentType, URI url) {
    Document page = Jsoup.parse(XmlText.decode(content, contentType), url.toString());
    Map<URI, Found> found = new LinkedHashMap<>();
    for (Element link : page.select(LINKS)) {
      URI base = WebAddress.parse(link.baseUri()).orElse(url);
      WebAddress.resolve(base, feedScheme(link.attr("href")))
          .ifPresent(feed -> found.putIfAbsent(feed, new Found(feed, link.attr("title").strip())));
    }
    return List.copyOf(found.values());
  }

  /** Some write {@code feed://}, for readers of their time. */
  private static String feedScheme(String href) {
    String text = href.strip();
    return text.toLowerCase(Locale.ROOT).startsWith("feed://") ? "http" + text.substring(4) : text;
  }
}
