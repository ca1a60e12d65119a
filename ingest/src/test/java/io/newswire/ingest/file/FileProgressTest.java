package io.newswire.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileProgressTest {
  @TempDir private Path folder;
  private Path memory;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    memory = folder.resolve("push/crawl");
    file = Files.writeString(folder.resolve("crawl.warc"), "some records");
  }

  @Test
  void whatIsRememberedIsKnownToTheNextProcess() throws IOException {
    assertThat(progress().position()).isZero();
    progress().remember(7, List.of("line 3: too long"));

    assertThat(progress().position()).isEqualTo(7);
    assertThat(progress().problems()).containsExactly("line 3: too long");
    progress().forget();
    assertThat(progress().position()).isZero();
  }

  @Test
  void aFileThatWasChangedSinceBeginsAnew() throws IOException {
    progress().remember(7, List.of("line 3: too long"));
    Files.writeString(file, "other records");

    assertThat(progress().position()).isZero();
  }

  @Test
  void aMemoryThatCannotBeReadIsNone() throws IOException {
    progress().remember(7, List.of("line 3: too long"));
    Files.writeString(memory, "{\"file\":");

    assertThat(progress().position()).isZero();
  }

  @Test
  void aFileIsDealtWithUpToTheFirstDocumentThatIsOpen() {
    Watermark watermark = new Watermark(10);
    Watermark.Step first = watermark.begin(20);
    Watermark.Step second = watermark.begin(30);

    second.done();
    assertThat(watermark.position()).isEqualTo(10);
    first.done();
    assertThat(watermark.position()).isEqualTo(30);
  }

  private FileProgress progress() {
    return new FileProgress(memory, file);
  }
}
