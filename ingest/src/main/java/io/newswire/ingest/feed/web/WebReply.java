package io.newswire.ingest.feed.web;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;

/**
 * What came back for one request: a redirect, or the end of them.
 *
 * @param location where it leads; null if it is no redirect
 * @param permanent whether it leads there for good
 * @param answer null for a redirect
 */
record WebReply(String location, boolean permanent, WebAnswer answer) {
  /** The body has more bytes than allowed. */
  static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Reads a response.
   *
   * @param cut whether a body that is too long is cut
   * @throws TooLargeException if it is too long and must not be cut
   */
  static WebReply read(URI url, ClassicHttpResponse response, int maxBytes, boolean cut)
      throws IOException {
    int status = response.getCode();
    String location = header(response, HttpHeaders.LOCATION);
    if (location != null && isRedirect(status)) {
      return new WebReply(location, status == 301 || status == 308, null);
    }
    // Only a document's own body is of use: that of an error page is left where it is.
    byte[] content =
        status == 200 ? BoundedContent.read(response.getEntity(), maxBytes) : new byte[0];
    if (content.length > maxBytes && !cut) {
      throw new TooLargeException();
    }
    return new WebReply(
        null,
        false,
        new WebAnswer(
            url,
            null,
            status,
            header(response, HttpHeaders.CONTENT_TYPE),
            header(response, HttpHeaders.ETAG),
            header(response, HttpHeaders.LAST_MODIFIED),
            CacheHeaders.retryAfter(header(response, HttpHeaders.RETRY_AFTER), Instant.now()),
            CacheHeaders.maxAge(header(response, HttpHeaders.CACHE_CONTROL)),
            content));
  }

  private static boolean isRedirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  }

  private static String header(ClassicHttpResponse response, String name) {
    Header header = response.getFirstHeader(name);
    return header == null ? null : header.getValue();
  }
}
