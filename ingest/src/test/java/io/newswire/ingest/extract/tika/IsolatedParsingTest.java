package io.newswire.ingest.extract.tika;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.model.RawDocument;
import io.newswire.model.RawDocumentBuilder;
import io.newswire.model.RejectedException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class IsolatedParsingTest {
  private static final String LINE = "The new quay of Port Orla was opened on Friday.";
  private static final int CHARACTERS = 1_000_000;

  private final IsolatedParsing parsing =
      new IsolatedParsing(new ParsingLimits(CHARACTERS, Duration.ofSeconds(30), 64));

  @Test
  void aDocumentThatHangsItsParserIsRejectedAndTheNextOneIsRead() throws Exception {
    int before = parsers().size();
    IsolatedParsing hasty =
        new IsolatedParsing(new ParsingLimits(CHARACTERS, Duration.ofSeconds(3), 64));

    assertThatThrownBy(() -> hasty.parse(document(Pdfs.doubling(45))))
        .isInstanceOf(RejectedException.class)
        .hasMessage("the document could not be parsed within 3 seconds; push its text instead");
    assertThat(hasty.parse(document(Pdfs.of(LINE))).paragraphs()).containsExactly(LINE);
    Awaitility.await("the end of the parser that hung").until(() -> parsers().size() == before + 1);
  }

  @Test
  void aDocumentThatNeedsTooMuchMemoryIsRejectedAndTheNextOneIsRead() throws Exception {
    RawDocument good = document(Pdfs.of(LINE));
    assertThat(parsing.parse(good).paragraphs()).containsExactly(LINE);

    assertThatThrownBy(() -> parsing.parse(document(Pdfs.swelling(50_000_000))))
        .isInstanceOf(RejectedException.class)
        .hasMessage(
            "the document needs more than the 64 MB of memory that a parser has; push its text"
                + " instead, or raise ingest.documents.heap.mb");
    assertThat(parsing.parse(good).paragraphs()).containsExactly(LINE);
  }

  @Test
  void aParserThatDiedBetweenDocumentsIsReplacedUnnoticed() throws Exception {
    RawDocument good = document(Pdfs.of(LINE));
    parsing.parse(good);
    List<ProcessHandle> died = parsers();

    died.forEach(ProcessHandle::destroyForcibly);
    Awaitility.await("the parser's end")
        .until(() -> died.stream().noneMatch(ProcessHandle::isAlive));

    assertThat(parsing.parse(good).paragraphs()).containsExactly(LINE);
  }

  @Test
  void oneParserReadsManyDocuments() throws Exception {
    List<ProcessHandle> before = parsers();
    for (int number = 0; number < 20; number++) {
      parsing.parse(document(Pdfs.of(LINE + number)));
    }

    assertThat(parsers()).hasSize(before.size() + 1);
  }

  @Test
  void rejectionsComeThroughAsTheyAre() {
    assertThatThrownBy(() -> parsing.parse(document("%PDF-1.4 nothing".getBytes(UTF_8))))
        .isInstanceOf(RejectedException.class)
        .hasMessageStartingWith("the document of type application/pdf cannot be parsed");
  }

  @Test
  void aParserThatHangsEndsWithTheProcessThatStartedIt() throws Exception {
    Process owner =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                HangingOwner.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Awaitility.await("a parser").until(() -> owner.children().findAny().isPresent());
    ProcessHandle parser = owner.children().findAny().orElseThrow();

    assertThat(owner.getInputStream().read()).as("is about to parse").isEqualTo('!');
    owner.destroyForcibly();

    Awaitility.await("the parser's end").until(() -> !parser.isAlive());
  }

  /** Has a document parsed that never ends. */
  static final class HangingOwner {
    public static void main(String[] args) throws Exception {
      IsolatedParsing parsing =
          new IsolatedParsing(new ParsingLimits(CHARACTERS, Duration.ofHours(1), 64));
      parsing.parse(document(Pdfs.of(LINE)));
      System.out.print('!');
      System.out.flush();
      parsing.parse(document(Pdfs.doubling(45)));
    }
  }

  private static RawDocument document(byte[] content) {
    return RawDocumentBuilder.builder().content(content).build();
  }

  private static List<ProcessHandle> parsers() {
    try (Stream<ProcessHandle> children = ProcessHandle.current().children()) {
      return children.filter(ProcessHandle::isAlive).toList();
    }
  }
}
