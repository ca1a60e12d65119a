package io.newswire.ingest.extract.isolated;

import io.newswire.model.Json;
import io.newswire.model.RejectedException;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.commons.io.FileUtils;

/**
 * What runs in the process that {@link ParserProcess} starts: reads documents from standard input
 * and answers each on standard output. It ends when its input ends, also in the middle of a
 * document, so that it never outlives who started it; and by itself when nothing came for a while.
 */
public final class ParserLoop {
  private static final Duration IDLE = Duration.ofMinutes(2);
  private static final int ANY_LENGTH = Integer.MAX_VALUE;

  /** The work on one document. */
  @FunctionalInterface
  public interface Parser {
    /**
     * Reads a document.
     *
     * @param question what is said of it, in JSON
     * @return the result, to be sent as JSON
     */
    Object parse(byte[] question, byte[] content) throws RejectedException;
  }

  private record Document(byte[] question, byte[] content) {}

  private ParserLoop() {}

  /**
   * Runs until its input ends.
   *
   * @param temporary the folder of temporary files, which is deleted at the end
   * @param parsers makes the parser, when nothing that a library prints goes among the answers
   */
  public static void run(Path temporary, Supplier<Parser> parsers)
      throws IOException, InterruptedException {
    DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
    System.setOut(System.err);
    SynchronousQueue<Document> documents = new SynchronousQueue<>();
    Thread reader = new Thread(() -> read(documents, temporary), "reader");
    reader.setDaemon(true);
    reader.start();
    Parser parser = parsers.get();
    Frames.write(out, new byte[0]);
    while (true) {
      Document document = documents.poll(IDLE.toMillis(), TimeUnit.MILLISECONDS);
      if (document == null) {
        return;
      }
      Frames.write(out, Json.bytes(answer(parser, document)));
    }
  }

  private static ParserAnswer answer(Parser parser, Document document) {
    try {
      Object result = parser.parse(document.question(), document.content());
      return new ParserAnswer(null, Json.MAPPER.valueToTree(result));
    } catch (RejectedException e) {
      return new ParserAnswer(e.getMessage(), null);
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      return new ParserAnswer(
          "the parser failed on this document with " + e + ": report it with the document", null);
    }
  }

  private static void read(SynchronousQueue<Document> documents, Path temporary) {
    try (DataInputStream in = new DataInputStream(System.in)) {
      while (true) {
        documents.put(new Document(Frames.read(in, ANY_LENGTH), Frames.read(in, ANY_LENGTH)));
      }
    } catch (IOException | InterruptedException e) {
      FileUtils.deleteQuietly(temporary.toFile());
      Runtime.getRuntime().halt(0);
    }
  }
}
