package io.newswire.launcher.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.newswire.ingest.SizeLimit;
import io.newswire.ingest.file.DocumentFile;
import io.newswire.model.RawDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Web archives and files of lines: they are read to their end, or up to a place that is named. */
class ArchivesFuzzTest {
  private static final SizeLimit LIMIT = new SizeLimit(1 << 20);
  private static final RawDocument KNOWN =
      new RawDocument(new byte[0], null, null, null, null, null, null);

  @FuzzTest(maxDuration = "5m")
  void archives(byte[] content) throws IOException {
    read(content, ".warc");
  }

  @FuzzTest(maxDuration = "5m")
  void lines(byte[] content) throws IOException {
    read(content, ".jsonl");
  }

  @FuzzTest(maxDuration = "5m")
  void compressedArchives(byte[] content) throws IOException {
    read(content, ".warc.gz");
  }

  private static void read(byte[] content, String suffix) throws IOException {
    Path path = Files.createTempFile("fuzz", suffix);
    try {
      Files.write(path, content);
      try (DocumentFile file = DocumentFile.open(path, KNOWN, LIMIT, 0)) {
        while (file.next().isPresent()) {
          file.summary();
        }
      }
    } catch (IOException e) {
      // The rest of it cannot be read.
    } finally {
      Files.delete(path);
    }
  }
}
