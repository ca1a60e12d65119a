package io.newswire.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;

/**
 * A document as received: the value on {@code news.raw} with its key and headers. Holds an array,
 * so it is never compared or used as a key.
 *
 * @param content the bytes, never null
 * @param key the publisher's id or URL; may be null
 * @param url null if nobody said
 * @param source null if nobody said
 * @param contentType as declared; null if nobody said
 * @param receivedAt null offline
 * @param file null if it came from no file
 * @param publisher who sent it, where the sender is bound to a source; null for all others, who may
 *     write any article
 * @param feedItem what a feed says of it; null if it came from none
 * @param trace of the request that brought it; null if it had none
 */
@RecordBuilder
public record RawDocument(
    byte[] content,
    String key,
    String url,
    String source,
    String contentType,
    Instant receivedAt,
    String file,
    BoundPublisher publisher,
    FeedItem feedItem,
    TraceParent trace)
    implements RawDocumentBuilder.With {

  /** A document of a sender that is bound to no source, from no feed. */
  public RawDocument(
      byte[] content,
      String key,
      String url,
      String source,
      String contentType,
      Instant receivedAt,
      String file) {
    this(content, key, url, source, contentType, receivedAt, file, null, null, null);
  }
}
