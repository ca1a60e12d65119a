package io.newswire.ingest.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.netpreserve.jwarc.HttpRequest;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcWriter;

/** Web archives as crawlers write them. */
final class Warcs {
  static final String SITE = "https://herald.example/";

  private final WarcCompression compression;
  private final List<byte[]> records = new ArrayList<>();

  Warcs(WarcCompression compression) {
    this.compression = compression;
  }

  static String html(String text) {
    return "<html><body><article><p>" + text + "</p></article></body></html>";
  }

  Warcs page(String path, String text) throws IOException {
    return response(path, 200, "text/html; charset=utf-8", html(text).getBytes(UTF_8));
  }

  Warcs response(String path, int status, String type, byte[] body, String... headers)
      throws IOException {
    HttpResponse.Builder http = new HttpResponse.Builder(status, "told");
    if (type != null) {
      http.addHeader("Content-Type", type);
    }
    for (int i = 0; i < headers.length; i += 2) {
      http.addHeader(headers[i], headers[i + 1]);
    }
    http.body(null, body);
    return record(
        new WarcResponse.Builder(URI.create(SITE + path)).date(Instant.EPOCH).body(http.build()));
  }

  Warcs request(String path) throws IOException {
    return record(
        new WarcRequest.Builder(URI.create(SITE + path))
            .date(Instant.EPOCH)
            .body(new HttpRequest.Builder("GET", "/" + path).build()));
  }

  Warcs metadata(String path) throws IOException {
    return record(
        new WarcMetadata.Builder()
            .targetURI(URI.create(SITE + path))
            .date(Instant.EPOCH)
            .body(MediaType.parse("application/warc-fields"), "a: b".getBytes(UTF_8)));
  }

  Warcs revisit(String path) throws IOException {
    return record(
        new WarcRevisit.Builder(URI.create(SITE + path), WarcRevisit.SERVER_NOT_MODIFIED_1_0)
            .date(Instant.EPOCH));
  }

  private Warcs record(WarcRecord.AbstractBuilder<?, ?> builder) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (WarcWriter writer = new WarcWriter(Channels.newChannel(bytes), compression)) {
      writer.write((WarcRecord) builder.build());
    }
    records.add(bytes.toByteArray());
    return this;
  }

  /** Overwrites the middle of the last record. */
  Warcs broken() {
    byte[] last = records.get(records.size() - 1);
    for (int i = last.length / 4; i < last.length / 2; i++) {
      last[i] = (byte) (31 * i);
    }
    return this;
  }

  /** The last record ends in its middle. */
  Warcs cut() {
    byte[] last = records.remove(records.size() - 1);
    records.add(java.util.Arrays.copyOf(last, last.length - 30));
    return this;
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    records.forEach(bytes::writeBytes);
    return bytes.toByteArray();
  }

  Path in(Path folder) throws IOException {
    String name = compression == WarcCompression.GZIP ? "crawl.warc.gz" : "crawl.warc";
    return Files.write(folder.resolve(name), bytes());
  }
}
