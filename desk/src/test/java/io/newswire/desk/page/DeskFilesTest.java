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

  /** The shapes of the map, which only the map asks for. */
  private static final Path WORLD = Path.of("../config/world.svg");

  private static final int MOST_BYTES_OF_WORLD = 25_000;

  @Test
  void everyFileOfTheFolderIsServedAndNoOther() throws IOException {
    assertThat(files().map(DeskFilesTest::name))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(DeskFiles.NAMES.stream(), Stream.of(DeskFiles.PAGE)).toList());
  }

  @Test
  void allOfItIsSmallAsItIsSent() throws IOException {
    long sent = 0;
    for (Path file : files().filter(file -> file != WORLD).toList()) {
      sent += sent(file);
    }
    assertThat(sent).isLessThan(MOST_BYTES);
  }

  @Test
  void theShapesOfTheMapAreSmallAndNoOtherViewLoadsThem() throws IOException {
    assertThat(sent(WORLD)).isLessThan(MOST_BYTES_OF_WORLD);
    for (Path file : files().toList()) {
      assertThat(Files.readString(file).contains(name(WORLD)))
          .as(name(file))
          .isEqualTo(name(file).equals("map.js"));
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private static long sent(Path file) throws IOException {
    return DeskFile.of(name(file), Files.readAllBytes(file)).gzip().length;
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
      return Stream.concat(files, Stream.of(WORLD)).toList().stream();
    }
  }
}
