package io.newswire.ingest.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.ingest.extract.isolated.ParsingLimits;
import io.newswire.model.Article;
import io.newswire.model.RawDocument;
import io.newswire.model.RawDocumentBuilder;
import io.newswire.model.RejectedException;
import io.newswire.testkit.ChildJvm;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class IsolatedReaderTest {
  private static final String LINE = "The new quay of Port Orla was opened on Friday.";
  private static final int CHARACTERS = 1_000_000;
  private static final int HEAP_MB = 128;

  private final IsolatedReader reading =
      new IsolatedReader(new ParsingLimits(CHARACTERS, Duration.ofSeconds(30), HEAP_MB));

  @Test
  void aDocumentThatHangsItsParserIsRejectedAndTheNextOneIsRead() throws Exception {
    int before = parsers().size();
    IsolatedReader hasty =
        new IsolatedReader(new ParsingLimits(CHARACTERS, Duration.ofSeconds(8), HEAP_MB));

    assertThatThrownBy(() -> read(hasty, document(Pdfs.doubling(45))))
        .isInstanceOf(RejectedException.class)
        .hasMessage("the document could not be parsed within 8 seconds; push its text instead");
    RawDocument json =
        document("{\"text\":\"%s\"}".formatted(LINE).getBytes(UTF_8)).withKey("quay");
    assertThat(hasty.read(DocumentType.JSON, json).article().text()).isEqualTo(LINE);
    Awaitility.await("the end of the parser that hung").until(() -> parsers().size() == before + 1);
  }

  @Test
  void aDocumentThatNeedsTooMuchMemoryIsRejectedAndTheNextOneIsRead() throws Exception {
    RawDocument good = document(Pdfs.of(LINE));
    assertThat(read(reading, good).text()).isEqualTo(LINE);

    assertThatThrownBy(() -> read(reading, document(Pdfs.swelling(50_000_000))))
        .isInstanceOf(RejectedException.class)
        .hasMessage(
            "the document needs more than the 128 MB of memory that a parser has; push its text"
                + " instead, or raise ingest.documents.heap.mb");
    assertThat(read(reading, good).text()).isEqualTo(LINE);
  }

  @Test
  void aParserThatDiedBetweenDocumentsIsReplacedUnnoticed() throws Exception {
    RawDocument good = document(Pdfs.of(LINE));
    read(reading, good);
    List<ProcessHandle> died = parsers();

    died.forEach(ProcessHandle::destroyForcibly);
    Awaitility.await("the parser's end")
        .until(() -> died.stream().noneMatch(ProcessHandle::isAlive));

    assertThat(read(reading, good).text()).isEqualTo(LINE);
  }

  @Test
  void oneParserReadsManyDocuments() throws Exception {
    List<ProcessHandle> before = parsers();
    for (int number = 0; number < 20; number++) {
      read(reading, document(Pdfs.of(LINE + number)));
    }

    assertThat(parsers()).hasSize(before.size() + 1);
  }

  @Test
  void rejectionsComeThroughAsTheyAre() {
    assertThatThrownBy(() -> read(reading, document("%PDF-1.4 nothing".getBytes(UTF_8))))
        .isInstanceOf(RejectedException.class)
        .hasMessageStartingWith("the document of type application/pdf cannot be parsed");
  }

  @Test
  void aParserThatHangsEndsWithTheProcessThatStartedIt() throws Exception {
    Process owner =
        ChildJvm.command(HangingOwner.class, List.of())
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
      IsolatedReader reading =
          new IsolatedReader(new ParsingLimits(CHARACTERS, Duration.ofHours(1), HEAP_MB));
      read(reading, document(Pdfs.of(LINE)));
      System.out.print('!');
      System.out.flush();
      read(reading, document(Pdfs.doubling(45)));
    }
  }

  private static Article read(IsolatedReader reading, RawDocument document)
      throws RejectedException {
    return reading.read(DocumentType.OFFICE, document).article();
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
