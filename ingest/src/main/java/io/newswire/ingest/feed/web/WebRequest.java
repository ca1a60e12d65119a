package io.newswire.ingest.feed.web;

import java.net.URI;

/**
 * What to ask for.
 *
 * @param accept the media types wanted, as in HTTP's header
 * @param etag of what is at hand, so that it is not sent again; may be null
 * @param lastModified likewise
 */
public record WebRequest(URI url, String accept, String etag, String lastModified) {
  /** Media types of feeds, and pages behind them. */
  public static final String FEED =
      "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml,"
          + " application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, text/html;q=0.5,"
          + " */*;q=0.1";

  /** Media types of article pages. */
  public static final String PAGE = "text/html, application/xhtml+xml, */*;q=0.5";

  /** Without conditions. */
  public static WebRequest of(URI url, String accept) {
    return new WebRequest(url, accept, null, null);
  }
}
