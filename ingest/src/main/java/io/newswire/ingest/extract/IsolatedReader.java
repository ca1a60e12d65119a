package io.newswire.ingest.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.ingest.extract.isolated.IsolatedParsing;
import io.newswire.ingest.extract.isolated.ParserLoop;
import io.newswire.ingest.extract.isolated.ParsingLimits;
import io.newswire.model.Json;
import io.newswire.model.RawDocument;
import io.newswire.model.RejectedException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Reads in processes of their own what may hang a reader or fill its memory: PDF and office files
 * of any size, and of the others those that are larger than nearly all articles are. Thread-safe.
 */
final class IsolatedReader {
  private static final int LARGE_BYTES = 4 << 20;

  /** Most news pages have some thousand; trees need many times the memory of their text. */
  private static final int MANY_TAGS = 20_000;

  private static final byte[] NO_CONTENT = new byte[0];

  private final IsolatedParsing parsing;

  /** What the parser process receives beside a document. */
  private record Question(DocumentType type, RawDocument said) {}

  /** Starts nothing yet. */
  IsolatedReader(ParsingLimits limits) {
    parsing = new IsolatedParsing(IsolatedReader.class, limits);
  }

  /** Whether a document is better read in a process of its own. */
  static boolean isFor(DocumentType type, byte[] content) {
    return type == DocumentType.OFFICE || content.length > LARGE_BYTES || hasManyTags(content);
  }

  private static boolean hasManyTags(byte[] content) {
    int tags = 0;
    for (byte b : content) {
      if (b == '<') {
        tags++;
      }
    }
    return tags > MANY_TAGS;
  }

  /**
   * As {@link DocumentReader#read}.
   *
   * @throws RejectedException also where the document exceeds the limits
   */
  ReadDocument read(DocumentType type, RawDocument document) throws RejectedException {
    RawDocument said = document.withContent(NO_CONTENT).withReceivedAt(null);
    JsonNode result = parsing.parse(Json.bytes(new Question(type, said)), document.content());
    try {
      return Json.MAPPER.treeToValue(result, ReadDocument.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Runs in that process.
   *
   * @param args the longest text to take from a document, in characters; the folder of temporary
   *     files
   */
  public static void main(String[] args) throws Exception {
    ParserLoop.run(Path.of(args[1]), () -> parser(Integer.parseInt(args[0])));
  }

  private static ParserLoop.Parser parser(int maxCharacters) {
    Map<DocumentType, DocumentReader> readers = Readers.all(maxCharacters);
    return (question, content) -> {
      Question asked = Json.read(question, Question.class);
      return readers.get(asked.type()).read(asked.said().withContent(content));
    };
  }
}
