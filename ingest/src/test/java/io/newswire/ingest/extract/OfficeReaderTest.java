package io.newswire.ingest.extract;

import static io.newswire.ingest.extract.Documents.document;
import static io.newswire.ingest.extract.Documents.extract;
import static io.newswire.ingest.extract.Documents.rejection;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.Article;
import io.newswire.model.PublicationTime;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class OfficeReaderTest {
  private static final String FIRST = "The new quay of Port Orla was opened on Friday.";
  private static final String SECOND = "It took four years to build.";

  @Test
  void readsWord() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (XWPFDocument word = new XWPFDocument()) {
      word.createParagraph().createRun().setText("Quay opens");
      word.createParagraph().createRun().setText(FIRST);
      word.createParagraph().createRun().setText(SECOND);
      word.write(file);
    }

    Article article = extract(document(file.toByteArray()));

    assertThat(article.title()).isEqualTo("Quay opens");
    assertThat(article.text()).isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void readsPdf() throws IOException {
    Article article = extract(document(pdf(FIRST)));

    assertThat(article.text()).isEqualTo(FIRST);
  }

  @Test
  void readsRtf() {
    Article article = extract("{\\rtf1\\ansi " + FIRST + "\\par " + SECOND + "\\par}");

    assertThat(article.text()).isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void readsMailByItsSubjectSenderAndDate() {
    Article article =
        extract(
            document(
                    """
                    From: Ada Byrne <ada@wire.example>
                    To: desk@herald.example
                    Subject: Quay opens
                    Date: Thu, 26 Feb 2026 09:12:00 +0000
                    MIME-Version: 1.0
                    Content-Type: text/plain; charset=utf-8

                    The new quay of Port Orla was opened on Friday.

                    It took four years to build.
                    """)
                .withContentType("message/rfc822"));

    assertThat(article.title()).isEqualTo("Quay opens");
    assertThat(article.authors()).containsExactly("Ada Byrne");
    assertThat(article.publishedAt()).isEqualTo(PublicationTime.parse("2026-02-26T09:12:00Z"));
    assertThat(article.text()).isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void aBrokenPdfIsRejectedWithAReason() throws IOException {
    byte[] half = java.util.Arrays.copyOf(pdf(FIRST), 60);

    assertThat(rejection(document(half)))
        .startsWith("the document of type application/pdf cannot be parsed (")
        .doesNotContain("TIKA-", "org.apache", "@");
  }

  @Test
  void aZipBombInAWordFileIsRejected() throws IOException {
    assertThat(rejection(document(wordWith("a".repeat(80_000_000))))).startsWith("the document ");
  }

  @Test
  void archivesAreNoArticles() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(file)) {
      zip.putNextEntry(new ZipEntry("a.txt"));
      zip.write("Rain.".getBytes(UTF_8));
    }

    assertThat(rejection(document(file.toByteArray())))
        .startsWith("a document of type application/zip is no article; push JSON, HTML,");
  }

  private static byte[] pdf(String line) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage();
      pdf.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        content.newLineAtOffset(50, 700);
        content.showText(line);
        content.endText();
      }
      pdf.save(file);
    }
    return file.toByteArray();
  }

  private static byte[] wordWith(String text) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(file)) {
      entry(
          zip,
          "[Content_Types].xml",
          "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
              + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
              + "<Override PartName='/word/document.xml' ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>");
      entry(
          zip,
          "_rels/.rels",
          "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
              + "<Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='word/document.xml'/></Relationships>");
      entry(
          zip,
          "word/document.xml",
          "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
              + "<w:body><w:p><w:r><w:t>"
              + text
              + "</w:t></w:r></w:p></w:body></w:document>");
    }
    return file.toByteArray();
  }

  private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(UTF_8));
    zip.closeEntry();
  }
}
