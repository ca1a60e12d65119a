package io.newswire.ingest.feed.web;

import io.newswire.http.client.RetryAfter;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;

/**
 * What came back for one request: a redirect, or the end of them.
 *
 * @param location where it leads; null if it is no redirect
 * @param permanent whether it leads there for good
 * @param answer null for a redirect
 */
record WebReply(String location, boolean permanent, WebAnswer answer) {
  private static final Set<Integer> REDIRECTS =
      Set.of(
          HttpStatus.SC_MOVED_PERMANENTLY,
          HttpStatus.SC_MOVED_TEMPORARILY,
          HttpStatus.SC_SEE_OTHER,
          HttpStatus.SC_TEMPORARY_REDIRECT,
          HttpStatus.SC_PERMANENT_REDIRECT);
  private static final Pattern MAX_AGE =
      Pattern.compile("(?i)(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d{1,9})");

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
      return new WebReply(
          location,
          status == HttpStatus.SC_MOVED_PERMANENTLY || status == HttpStatus.SC_PERMANENT_REDIRECT,
          null);
    }
    // Only a document's own body is of use: that of an error page is left where it is.
    byte[] content =
        status == HttpStatus.SC_OK
            ? BoundedContent.read(response.getEntity(), maxBytes)
            : new byte[0];
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
            RetryAfter.read(header(response, HttpHeaders.RETRY_AFTER), Instant.now()).orElse(null),
            maxAge(header(response, HttpHeaders.CACHE_CONTROL)),
            content));
  }

  /** Of {@code Cache-Control}; null if it does not say. */
  private static Duration maxAge(String value) {
    Matcher maxAge = MAX_AGE.matcher(value == null ? "" : value);
    return maxAge.find() ? Duration.ofSeconds(Long.parseLong(maxAge.group(1))) : null;
  }

  private static boolean isRedirect(int status) {
    return REDIRECTS.contains(status);
  }

  private static String header(ClassicHttpResponse response, String name) {
    Header header = response.getFirstHeader(name);
    return header == null ? null : header.getValue();
  }
}
