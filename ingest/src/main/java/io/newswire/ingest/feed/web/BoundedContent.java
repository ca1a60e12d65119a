package io.newswire.ingest.feed.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.hc.client5.http.entity.DeflateInputStream;
import org.apache.hc.core5.http.HttpEntity;

/** Bodies, decompressed and of a bounded size, so that no small answer becomes a large one. */
final class BoundedContent {
  private static final int GZIP_FIRST = 0x1f;
  private static final int GZIP_SECOND = 0x8b;

  private BoundedContent() {}

  /**
   * Reads at most one byte more than allowed; whoever gets more than allowed knows there was more.
   *
   * @param entity null for no body
   * @throws IOException if it cannot be read, or not be decompressed
   */
  static byte[] read(HttpEntity entity, int maxBytes) throws IOException {
    if (entity == null) {
      return new byte[0];
    }
    InputStream decoded = decoded(entity.getContent(), entity.getContentEncoding());
    return unzipped(decoded.readNBytes(maxBytes + 1), maxBytes);
  }

  private static InputStream decoded(InputStream content, String encoding) throws IOException {
    String name = encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT);
    return switch (name) {
      case "", "identity", "utf-8" -> content;
      case "gzip", "x-gzip" -> new GZIPInputStream(content);
      case "deflate" -> new DeflateInputStream(content);
      default -> throw new IOException("it is compressed as '" + name + "', which was not asked");
    };
  }

  /** Sitemaps are files that are gzipped themselves. */
  private static byte[] unzipped(byte[] content, int maxBytes) throws IOException {
    boolean zipped =
        content.length > 2
            && content.length <= maxBytes
            && (content[0] & 0xff) == GZIP_FIRST
            && (content[1] & 0xff) == GZIP_SECOND;
    if (!zipped) {
      return content;
    }
    try (InputStream stream = new GZIPInputStream(new ByteArrayInputStream(content))) {
      return stream.readNBytes(maxBytes + 1);
    }
  }
}
