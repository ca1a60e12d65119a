package io.newswire.launcher.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.newswire.ingest.RawRecords;
import io.newswire.ingest.extract.StandardExtractor;
import io.newswire.model.Article;
import io.newswire.model.Json;
import io.newswire.model.RawDocument;
import io.newswire.model.RejectedException;
import io.newswire.model.config.NewswireConfig;
import java.io.IOException;
import java.util.Map;

/**
 * Documents of all kinds that are read in this process: each becomes an article that can be written
 * and read, or is rejected. Without {@code JAZZER_FUZZ=1} only the inputs in the resources are run.
 */
class DocumentsFuzzTest {
  private static final StandardExtractor EXTRACTOR =
      new StandardExtractor(new NewswireConfig(Map.of()));

  @FuzzTest(maxDuration = "5m")
  void pages(byte[] content) throws IOException {
    extract(content, "text/html");
  }

  @FuzzTest(maxDuration = "5m")
  void json(byte[] content) throws IOException {
    extract(content, "application/json");
  }

  @FuzzTest(maxDuration = "5m")
  void wires(byte[] content) throws IOException {
    extract(content, "application/xml");
  }

  @FuzzTest(maxDuration = "5m")
  void texts(byte[] content) throws IOException {
    extract(content, "text/plain");
  }

  /** Records on {@code news.raw}, as {@link RecordText} reads them. */
  @FuzzTest(maxDuration = "5m")
  void records(byte[] text) throws IOException {
    extract(RawRecords.read(RecordText.read(text)));
  }

  private static void extract(byte[] content, String type) throws IOException {
    extract(
        new RawDocument(
            content, null, "https://harbour.example/1", "Harbour News", type, null, "document"));
  }

  private static void extract(RawDocument document) throws IOException {
    if (isForAnotherProcess(document.content())) {
      return;
    }
    try {
      Article article = EXTRACTOR.extract(document);
      Article read = Json.read(Json.bytes(article), Article.class);
      if (!read.equals(article)) {
        throw new AssertionError("written " + article + ", read " + read);
      }
    } catch (RejectedException e) {
      Rejections.check(e);
    }
  }

  /** Office files and PDFs are read by a process of their own, which takes seconds to start. */
  private static boolean isForAnotherProcess(byte[] content) {
    String start = new String(content, 0, Math.min(content.length, 1024), UTF_8);
    return start.contains("%PDF") || start.startsWith("PK") || start.startsWith("{\\rtf");
  }
}
