package io.newswire.ingest.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.tika.Tika;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * The page in a record of an archive: what a server answered with 200 and a type that articles come
 * in.
 */
record WarcPage(WarcResponse response, HttpResponse http) {
  private static final String CONTENT_TYPE = "Content-Type";
  private static final String CONTENT_ENCODING = "Content-Encoding";
  private static final String OTHER_TYPE = "of another type";

  /** What servers declare that do not know. */
  private static final String UNTYPED =
      "|application/octet-stream|binary/octet-stream|unknown/unknown|application/unknown";

  private static final Tika TYPES = new Tika();
  private static final Set<String> ARTICLES =
      Set.of(
          "text/html",
          "application/xhtml+xml",
          "text/plain",
          "application/pdf",
          "application/json",
          "application/ld+json",
          "application/msword",
          "application/rtf",
          "text/rtf",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "application/vnd.oasis.opendocument.text");

  /**
   * The page of a record.
   *
   * @param tally counts a record that holds none
   * @return empty if it holds none
   * @throws IOException if the record is broken
   */
  static Optional<WarcPage> of(WarcRecord record, WarcTally tally) throws IOException {
    String why = whyNot(record);
    if (why == null) {
      WarcResponse response = (WarcResponse) record;
      return Optional.of(new WarcPage(response, response.http()));
    }
    tally.passOver(why);
    return Optional.empty();
  }

  private static String whyNot(WarcRecord record) throws IOException {
    if (!(record instanceof WarcResponse response)) {
      return record.type();
    }
    String url = response.target().toLowerCase(Locale.ROOT);
    if (!url.startsWith("http:") && !url.startsWith("https:")) {
      return "not of the web";
    }
    if (url.matches("https?://[^/]*/robots\\.txt")) {
      return "robots.txt";
    }
    HttpResponse http = response.http();
    if (http.status() != HttpStatus.SC_OK) {
      return "status " + http.status();
    }
    String type = bareType(response, http);
    return type.matches(UNTYPED) || ARTICLES.contains(type) ? null : OTHER_TYPE;
  }

  private static String bareType(WarcResponse response, HttpResponse http) {
    String type =
        http.headers()
            .first(CONTENT_TYPE)
            .or(() -> response.headers().first("WARC-Identified-Payload-Type"))
            .orElse("");
    return bare(type);
  }

  private static String bare(String type) {
    return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /**
   * Whether articles come in the type that the server declared or, where it did not, it looks like.
   */
  boolean mayHoldArticle(byte[] content) {
    return !bareType(response, http).matches(UNTYPED)
        || ARTICLES.contains(bare(TYPES.detect(content)));
  }

  String url() {
    return response.target();
  }

  /** As the server declared it; null if it did not. */
  String contentType() {
    return http.headers().first(CONTENT_TYPE).orElse(null);
  }

  /**
   * The content without the encodings of its transport, and at most so many bytes of it. Many
   * crawlers keep the header that names an encoding and store the content decoded: what is readable
   * as it is stored is not decoded again.
   */
  byte[] content(int atMost) throws IOException {
    String encoding = http.headers().first(CONTENT_ENCODING).orElse("").strip();
    byte[] stored = http.body().stream().readNBytes(atMost);
    if (encoding.isEmpty() || isReadable(stored)) {
      return stored;
    }
    if (encoding.equalsIgnoreCase("deflate") && isZlib(stored)) {
      return new InflaterInputStream(new ByteArrayInputStream(stored)).readNBytes(atMost);
    }
    HttpResponse encoded =
        new HttpResponse.Builder(HttpStatus.SC_OK, "HttpStatus.SC_OK")
            .setHeader(CONTENT_ENCODING, encoding)
            .body(MediaType.OCTET_STREAM, stored)
            .build();
    return encoded.bodyDecoded().stream().readNBytes(atMost);
  }

  /** Compressed bytes have control characters among the first. */
  private static boolean isReadable(byte[] content) {
    String type = bare(TYPES.detect(content));
    return ARTICLES.contains(type) || type.startsWith("text/") || type.endsWith("xml");
  }

  /** What HTTP calls deflate, and jwarc reads without its header alone, as some servers send it. */
  private static boolean isZlib(byte[] content) {
    return content.length > 2
        && (content[0] & 0x0F) == 8
        && ((content[0] & 0xFF) << 8 | content[1] & 0xFF) % 31 == 0;
  }
}
