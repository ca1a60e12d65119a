package io.newswire.ingest.feed.web;

import java.net.URI;
import java.time.Duration;

/**
 * What a server answered at the end of its redirects. Holds an array, so it is never compared.
 *
 * @param url where the answer came from
 * @param movedTo where the address moved for good; null if it did not
 * @param status HTTP's, never a redirect
 * @param contentType as declared; may be null
 * @param etag for the next conditional request; may be null
 * @param lastModified likewise
 * @param retryAfter how long the server asks to wait; null if it does not
 * @param maxAge how long it calls the answer fresh; null if it does not say
 * @param content decompressed; empty where there is none
 */
public record WebAnswer(
    URI url,
    URI movedTo,
    int status,
    String contentType,
    String etag,
    String lastModified,
    Duration retryAfter,
    Duration maxAge,
    byte[] content) {

  WebAnswer movedTo(URI address) {
    return new WebAnswer(
        url, address, status, contentType, etag, lastModified, retryAfter, maxAge, content);
  }

  /** Whether this is the document that was asked for. */
  public boolean ok() {
    return status == 200;
  }

  /** Whether another time may help: the server is busy or broken. */
  public boolean mayPass() {
    return status >= 500 || status == 408 || status == 425 || status == 429;
  }
}
