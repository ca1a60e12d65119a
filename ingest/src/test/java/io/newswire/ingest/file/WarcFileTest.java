package io.newswire.ingest.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.ingest.SizeLimit;
import io.newswire.model.RawDocument;
import io.newswire.model.RawDocumentBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.netpreserve.jwarc.WarcCompression;

class WarcFileTest {
  private static final SizeLimit LIMIT = new SizeLimit(10_000);
  private static final RawDocument KNOWN =
      RawDocumentBuilder.builder().content(new byte[0]).source("Herald").build();

  @TempDir private Path folder;
  private String summary;

  @ParameterizedTest
  @EnumSource(names = {"NONE", "GZIP"})
  void pagesAreDocumentsAndOtherRecordsAreCounted(WarcCompression compression) throws IOException {
    Path archive =
        new Warcs(compression)
            .request("quay")
            .page("quay", "The quay opened.")
            .metadata("quay")
            .revisit("quay")
            .response("gone", 404, "text/html", "no".getBytes(UTF_8))
            .response("boat.png", 200, "image/png", new byte[] {1, 2, 3})
            .response("robots.txt", 200, "text/plain", "Disallow: /".getBytes(UTF_8))
            .response("tides.pdf", 200, "Application/PDF", "%PDF-1.4".getBytes(UTF_8))
            .response("nothing", 200, "text/html", new byte[0])
            .in(folder);

    List<FileEntry> entries = read(archive, 0);

    assertThat(entries).extracting(FileEntry::problem).containsOnlyNulls();
    RawDocument page = entries.get(0).document();
    assertThat(page.url()).isEqualTo("https://herald.example/quay");
    assertThat(page.contentType()).isEqualTo("text/html; charset=utf-8");
    assertThat(page.source()).isEqualTo("Herald");
    assertThat(page.file()).isNull();
    assertThat(page.receivedAt()).isNull();
    assertThat(new String(page.content(), UTF_8)).isEqualTo(Warcs.html("The quay opened."));
    assertThat(entries.get(1).document().contentType()).isEqualTo("Application/PDF");
    assertThat(entries).hasSize(2);
    assertThat(summary)
        .endsWith(
            ": 2 documents; passed over: 1 empty, 1 metadata, 1 of another type, 1 request, 1"
                + " revisit, 1 robots.txt, 1 status 404");
  }

  @Test
  void encodingsOfTheTransportAreUndoneAlsoWhereTheCrawlerHadDoneItAndLeftTheHeader()
      throws IOException {
    byte[] page = Warcs.html("The quay opened.").getBytes(UTF_8);
    Path archive =
        new Warcs(WarcCompression.GZIP)
            .response("a", 200, "text/html", zipped(page), "Content-Encoding", "gzip")
            .response("b", 200, "text/html", page, "Content-Encoding", "gzip")
            .response("c", 200, "text/html", page, "Transfer-Encoding", "chunked")
            .in(folder);

    assertThat(read(archive, 0))
        .extracting(entry -> new String(entry.document().content(), UTF_8))
        .containsExactly(new String(page, UTF_8), new String(page, UTF_8), new String(page, UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "x-gzip", "br", "deflate", "zstd", "identity", "gzip, br"})
  void aHeaderThatNamesAnEncodingOfADecodedBodyIsPassedOver(String encoding) throws IOException {
    byte[] page = Warcs.html("The quay opened.").getBytes(UTF_8);
    Path archive =
        new Warcs(WarcCompression.GZIP)
            .response("a", 200, "text/html", page, "Content-Encoding", encoding)
            .in(folder);

    assertThat(read(archive, 0))
        .extracting(entry -> new String(entry.document().content(), UTF_8))
        .containsExactly(new String(page, UTF_8));
  }

  @Test
  void deflateIsUndoneWithItsHeaderAndWithout() throws IOException {
    byte[] page = Warcs.html("The quay opened.").getBytes(UTF_8);
    Path archive =
        new Warcs(WarcCompression.NONE)
            .response("a", 200, "text/html", deflated(page, false), "Content-Encoding", "deflate")
            .response("b", 200, "text/html", deflated(page, true), "Content-Encoding", "deflate")
            .in(folder);

    assertThat(read(archive, 0))
        .extracting(entry -> new String(entry.document().content(), UTF_8))
        .containsExactly(new String(page, UTF_8), new String(page, UTF_8));
  }

  @Test
  void withoutATypeTheContentTellsIt() throws IOException {
    byte[] page = Warcs.html("The quay opened.").getBytes(UTF_8);
    byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13};
    Path archive =
        new Warcs(WarcCompression.GZIP)
            .response("a", 200, null, page)
            .response("b", 200, "application/octet-stream", page)
            .response("c", 200, null, picture)
            .in(folder);

    assertThat(read(archive, 0))
        .extracting(entry -> entry.document().url())
        .containsExactly("https://herald.example/a", "https://herald.example/b");
    assertThat(summary).endsWith(": 2 documents; passed over: 1 of another type");
  }

  @ParameterizedTest
  @EnumSource(names = {"NONE", "GZIP"})
  void aBrokenRecordIsToldAndTheNextOnesAreRead(WarcCompression compression) throws IOException {
    Path archive =
        new Warcs(compression)
            .page("one", "One.")
            .page("two", "Two.")
            .broken()
            .page("three", "Three.")
            .page("four", "Four.")
            .cut()
            .in(folder);

    List<FileEntry> entries = read(archive, 0);

    assertThat(entries)
        .filteredOn(entry -> entry.problem() == null)
        .extracting(entry -> entry.document().url())
        .containsExactly("https://herald.example/one", "https://herald.example/three");
    assertThat(entries)
        .filteredOn(entry -> entry.problem() != null)
        .extracting(FileEntry::text)
        .allSatisfy(
            told ->
                assertThat(told)
                    .matches("crawl\\.warc.*, record at byte \\d+: the archive is broken here: .*")
                    .doesNotContain("null", "\\x"))
        .hasSize(2);
    assertThat(summary).endsWith(": 2 documents; 2 broken");
  }

  @Test
  void aPageOverTheLimitIsToldAndNotHeld() throws IOException {
    byte[] bomb = zipped(new byte[100_000_000]);
    Path archive =
        new Warcs(WarcCompression.GZIP)
            .response("bomb", 200, "text/html", bomb, "Content-Encoding", "gzip")
            .page("quay", "The quay opened.")
            .in(folder);

    List<FileEntry> entries = read(archive, 0);

    assertThat(entries.get(0).text())
        .contains("https://herald.example/bomb", "more than the 10000 bytes allowed");
    assertThat(entries.get(1).document().url()).isEqualTo("https://herald.example/quay");
  }

  @ParameterizedTest
  @EnumSource(names = {"NONE", "GZIP"})
  void readingGoesOnAtTheEndOfAnyDocument(WarcCompression compression) throws IOException {
    Warcs warcs = new Warcs(compression);
    for (int number = 0; number < 5; number++) {
      warcs.request("page").page("page-" + number, "Page " + number + ".");
    }
    Path archive = warcs.page("last", "The last.").broken().in(folder);
    List<FileEntry> all = read(archive, 0);

    for (int i = 0; i < all.size(); i++) {
      assertThat(read(archive, all.get(i).end()))
          .extracting(FileEntry::place)
          .containsExactlyElementsOf(
              all.subList(i + 1, all.size()).stream().map(FileEntry::place).toList());
    }
    assertThat(all.get(all.size() - 1).end()).isEqualTo(Files.size(archive));
  }

  @Test
  void anArchiveCompressedAsAWholeIsReadAndBegunAnew() throws IOException {
    byte[] plain = new Warcs(WarcCompression.NONE).page("one", "One.").page("two", "Two.").bytes();
    Path archive = Files.write(folder.resolve("whole.warc.gz"), zipped(plain));

    List<FileEntry> entries = read(archive, 0);

    assertThat(entries).hasSize(2);
    assertThat(read(archive, entries.get(0).end())).hasSize(2);
  }

  @Test
  void whatIsNoArchiveIsTold() throws IOException {
    Path archive = Files.writeString(folder.resolve("notes.warc"), "The quay opened.\n");

    assertThat(read(archive, 0))
        .extracting(FileEntry::text)
        .containsExactly(
            "notes.warc, record at byte 0: the archive is broken here: invalid WARC record"
                + " at position 0");
  }

  private List<FileEntry> read(Path archive, long from) throws IOException {
    try (DocumentFile file = DocumentFile.open(archive, KNOWN, LIMIT, from)) {
      List<FileEntry> entries = new ArrayList<>();
      for (Optional<FileEntry> entry = file.next(); entry.isPresent(); entry = file.next()) {
        entries.add(entry.get());
      }
      summary = file.summary().orElseThrow();
      return entries;
    }
  }

  private static byte[] zipped(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] deflated(byte[] content, boolean bare) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, bare);
    try (DeflaterOutputStream deflate = new DeflaterOutputStream(bytes, deflater)) {
      deflate.write(content);
    }
    return bytes.toByteArray();
  }
}
