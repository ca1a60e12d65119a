package io.newswire.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileMoverTest {
  @TempDir private Path folder;

  @Test
  void whatIsDoneMovesToDone() throws IOException {
    new FileMover(folder).done(file("page.html", "one"));

    assertThat(folder.resolve("page.html")).doesNotExist();
    assertThat(folder.resolve("done/page.html")).hasContent("one");
  }

  @Test
  void aNameThatIsTakenGetsANumber() throws IOException {
    FileMover filing = new FileMover(folder);
    filing.done(file("page.html", "one"));
    filing.done(file("page.html", "two"));
    filing.done(file("page.html", "three"));

    assertThat(folder.resolve("done/page.html")).hasContent("one");
    assertThat(folder.resolve("done/page-2.html")).hasContent("two");
    assertThat(folder.resolve("done/page-3.html")).hasContent("three");
  }

  @Test
  void aTakenNameWithoutASuffixGetsANumberToo() throws IOException {
    FileMover filing = new FileMover(folder);
    filing.done(file("page", "one"));
    filing.done(file("page", "two"));

    assertThat(folder.resolve("done/page-2")).hasContent("two");
  }

  @Test
  void whatFailedHasItsReasonBesideIt() throws IOException {
    FileMover filing = new FileMover(folder);
    filing.failed(file("page.html", "one"), "too large");
    filing.failed(file("page.html", "two"), "still too large");

    assertThat(folder.resolve("failed/page.html")).hasContent("one");
    assertThat(folder.resolve("failed/page.html.reason.txt")).hasContent("too large\n");
    assertThat(folder.resolve("failed/page-2.html.reason.txt")).hasContent("still too large\n");
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }
}
