package io.newswire.ingest.http;

import static io.newswire.ingest.http.RequestDocument.refusal;

import io.javalin.http.Context;
import io.newswire.ingest.SizeLimit;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.hc.core5.http.HttpStatus;

/** The body of a request, decompressed. */
final class RequestBody {
  private static final int BUFFER = 1 << 16;
  private static final String ENCODING = "Content-Encoding";

  private RequestBody() {}

  /** Work on a body, which may turn out not to be what its headers say. */
  @FunctionalInterface
  interface Work<T> {
    T on(InputStream body) throws IOException;
  }

  /**
   * Does work on the body.
   *
   * @throws io.javalin.http.HttpResponseException 415 if it is encoded otherwise than by gzip, 400
   *     if not even by that
   */
  static <T> T read(Context context, Work<T> work) throws IOException {
    String encoding = context.header(ENCODING);
    boolean plain = encoding == null || encoding.equalsIgnoreCase("identity");
    if (!plain && !encoding.equalsIgnoreCase("gzip")) {
      throw refusal(
          HttpStatus.SC_UNSUPPORTED_MEDIA_TYPE,
          "Content-Encoding %s is not supported: send it with gzip, or as it is"
              .formatted(encoding));
    }
    InputStream sent = context.req().getInputStream();
    if (plain) {
      return work.on(sent);
    }
    try {
      return work.on(new GZIPInputStream(sent, BUFFER));
    } catch (ZipException | EOFException e) {
      throw refusal(
          HttpStatus.SC_BAD_REQUEST,
          "the body is not what Content-Encoding gzip says (%s): compress it, or leave the header"
                  .formatted(e.getMessage())
              + " out");
    }
  }

  /**
   * Reads one document.
   *
   * @throws io.javalin.http.HttpResponseException 413 if it is too large; 429 or 503 if there is no
   *     room for it
   */
  static byte[] document(Context context, SizeLimit limit, Backlog.Place place) throws IOException {
    if (context.req().getContentLengthLong() > limit.maxBytes()) {
      throw refusal(HttpStatus.SC_REQUEST_TOO_LONG, limit.tooLarge());
    }
    // It arrives before room is made for it: a slow one takes no memory that others need.
    context.req().getInputStream();
    boolean plain = context.header(ENCODING) == null;
    place.reserve(plain ? declared(context, limit) : limit.maxBytes());
    byte[] document = read(context, body -> document(body, limit));
    place.shrinkTo(document.length);
    return document;
  }

  private static long declared(Context context, SizeLimit limit) {
    long length = context.req().getContentLengthLong();
    return length < 0 ? limit.maxBytes() : length;
  }

  private static byte[] document(InputStream body, SizeLimit limit) throws IOException {
    byte[] document = body.readNBytes(limit.maxBytes() + 1);
    if (document.length > limit.maxBytes()) {
      throw refusal(HttpStatus.SC_REQUEST_TOO_LONG, limit.tooLarge());
    }
    return document;
  }
}
