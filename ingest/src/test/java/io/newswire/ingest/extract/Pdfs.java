package io.newswire.ingest.extract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.DeflaterOutputStream;

/** PDFs written by hand; without a table of their objects, which parsers make anew. */
public final class Pdfs {
  private static final String CATALOG = "<< /Type /Catalog /Pages 2 0 R >>";
  private static final String PAGES = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
  private static final String FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";

  private final ByteArrayOutputStream file = new ByteArrayOutputStream();
  private int objects;

  private Pdfs(String resources) throws IOException {
    text("%PDF-1.4\n");
    object(CATALOG);
    object(PAGES);
    object(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << "
            + resources
            + " >> >>");
  }

  /** One line of text. */
  public static byte[] of(String line) throws IOException {
    Pdfs pdf = new Pdfs("/Font << /F 5 0 R >>");
    pdf.stream("", ("BT /F 12 Tf 50 700 Td (" + line + ") Tj ET").getBytes(ISO_8859_1));
    pdf.object(FONT);
    return pdf.end();
  }

  /** A page that draws a form, which draws another twice, and so on: 2 to the power of levels. */
  public static byte[] doubling(int levels) throws IOException {
    Pdfs pdf = new Pdfs("/XObject << /X 5 0 R >>");
    pdf.stream("", "/X Do".getBytes(ISO_8859_1));
    for (int level = 0; level < levels; level++) {
      int next = pdf.objects + 2;
      pdf.stream(
          "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X "
              + next
              + " 0 R >> >> ",
          "/X Do /X Do".getBytes(ISO_8859_1));
    }
    pdf.stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9] ", new byte[0]);
    return pdf.end();
  }

  /** A page whose compressed content becomes an array of so many numbers. */
  static byte[] swelling(int numbers) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
      byte[] some = "7 ".repeat(1 << 16).getBytes(ISO_8859_1);
      deflater.write('[');
      for (int written = 0; written < numbers; written += 1 << 16) {
        deflater.write(some);
      }
      deflater.write("] TJ".getBytes(ISO_8859_1));
    }
    Pdfs pdf = new Pdfs("");
    pdf.stream("/Filter /FlateDecode ", packed.toByteArray());
    return pdf.end();
  }

  private void object(String content) throws IOException {
    text(++objects + " 0 obj\n" + content + "\nendobj\n");
  }

  private void stream(String entries, byte[] content) throws IOException {
    text(++objects + " 0 obj\n<< " + entries + "/Length " + content.length + " >>\nstream\n");
    file.write(content);
    text("\nendstream\nendobj\n");
  }

  private byte[] end() throws IOException {
    text("trailer\n<< /Root 1 0 R /Size " + (objects + 1) + " >>\n%%EOF\n");
    return file.toByteArray();
  }

  private void text(String text) throws IOException {
    file.write(text.getBytes(ISO_8859_1));
  }
}
