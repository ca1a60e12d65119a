package io.newswire.ingest.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * The page in a record of an archive: what a server answered with 200 and a type that articles come
 * in.
 */
final class WarcPage {
  private static final int OK = 200;
  private static final int GZIP_MAGIC = 0x1F8B;
  private static final String CONTENT_TYPE = "Content-Type";
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

  private final WarcResponse response;
  private final HttpResponse http;

  private WarcPage(WarcResponse response, HttpResponse http) {
    this.response = response;
    this.http = http;
  }

  /**
   * The page of a record.
   *
   * @param tally is told of a record that holds none
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
    if (http.status() != OK) {
      return "status " + http.status();
    }
    return ARTICLES.contains(bareType(response, http)) ? null : "of another type";
  }

  private static String bareType(WarcResponse response, HttpResponse http) {
    String type =
        http.headers()
            .first(CONTENT_TYPE)
            .or(() -> response.headers().first("WARC-Identified-Payload-Type"))
            .orElse("");
    return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  String url() {
    return response.target();
  }

  /** As the server declared it; null if it did not. */
  String contentType() {
    return http.headers().first(CONTENT_TYPE).orElse(null);
  }

  /** The content without the encodings of its transport, and at most so many bytes of it. */
  byte[] content(int atMost) throws IOException {
    String encoding = http.headers().first("Content-Encoding").orElse("");
    if (!encoding.equalsIgnoreCase("gzip")) {
      return http.bodyDecoded().stream().readNBytes(atMost);
    }
    InputStream stored = new BufferedInputStream(http.body().stream());
    // Many crawlers keep the header and store the content decoded.
    InputStream decoded = isGzip(stored) ? new GZIPInputStream(stored) : stored;
    return decoded.readNBytes(atMost);
  }

  private static boolean isGzip(InputStream stored) throws IOException {
    stored.mark(2);
    int magic = stored.read() << 8 | stored.read();
    stored.reset();
    return magic == GZIP_MAGIC;
  }
}
