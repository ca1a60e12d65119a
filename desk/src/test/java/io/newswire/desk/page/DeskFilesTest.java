package io.newswire.desk.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files as they are in the source tree. */
class DeskFilesTest {
  private static final Path FOLDER = Path.of("src/main/resources/io/newswire/desk/page");
  private static final int MOST_BYTES = 75_000;

  @Test
  void everyFileOfTheFolderIsServedAndNoOther() throws IOException {
    assertThat(files().map(file -> file.getFileName().toString()))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(DeskFiles.NAMES.stream(), Stream.of(DeskFiles.PAGE)).toList());
  }

  @Test
  void allOfItIsSmallAsItIsSent() throws IOException {
    long sent = 0;
    for (Path file : files().toList()) {
      sent += DeskFile.of(file.getFileName().toString(), Files.readAllBytes(file)).gzip().length;
    }
    assertThat(sent).isLessThan(MOST_BYTES);
  }

  @ParameterizedTest
  @MethodSource("files")
  void textFromOutsideNeverBecomesHtmlOrCode(Path file) throws IOException {
    assertThat(Files.readString(file))
        .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(")
        .doesNotContain("new Function", "srcdoc", "DOMParser", "createContextualFragment");
  }

  @ParameterizedTest
  @MethodSource("files")
  void nothingIsInlineOrFromAnotherHost(Path file) throws IOException {
    String content = Files.readString(file).replace("http://www.w3.org/2000/svg", "");
    assertThat(content).doesNotContainPattern("https?://").doesNotContain("@import", "data:");
    if (file.toString().endsWith(".html")) {
      assertThat(content).doesNotContain("<style", " style=", " onclick=", " onload=");
      assertThat(content).doesNotContainPattern("<script(?![^>]* src=)");
    }
  }

  @Test
  void thePageNamesFilesThatAreThere() {
    DeskFiles files = new DeskFiles();
    String page = new String(files.page().content(), UTF_8);

    List<String> named =
        Stream.of(page.split("\""))
            .filter(part -> part.startsWith(DeskFiles.ROOT))
            .distinct()
            .toList();

    assertThat(named).hasSizeGreaterThan(3);
    assertThat(named).allSatisfy(path -> assertThat(files.at(path)).isPresent());
  }

  static Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.toList().stream();
    }
  }
}
