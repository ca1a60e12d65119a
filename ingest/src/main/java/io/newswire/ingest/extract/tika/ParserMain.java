package io.newswire.ingest.extract.tika;

import io.newswire.model.Json;
import io.newswire.model.RawDocument;
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
import org.apache.commons.io.FileUtils;

/**
 * The process that {@link ParserProcess} starts: reads documents from standard input and answers
 * each on standard output. It ends when its input ends, also in the middle of a document, so that
 * it never outlives who started it; and by itself when nothing came for a while.
 */
final class ParserMain {
  private static final Duration IDLE = Duration.ofMinutes(2);
  private static final int ANY_LENGTH = Integer.MAX_VALUE;

  private ParserMain() {}

  /**
   * Runs until its input ends.
   *
   * @param args the longest text to take from a document, in characters; the folder of temporary
   *     files, which is deleted at the end
   */
  public static void main(String[] args) throws Exception {
    DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
    System.setOut(System.err); // Whatever a library prints is no answer.
    SynchronousQueue<RawDocument> documents = new SynchronousQueue<>();
    Thread reader = new Thread(() -> read(documents, Path.of(args[1])), "reader");
    reader.setDaemon(true);
    reader.start();
    TikaParsing parsing = new TikaParsing(Integer.parseInt(args[0]), OfficeTypes::holdsArticle);
    Frames.write(out, new byte[0]);
    while (true) {
      RawDocument document = documents.poll(IDLE.toMillis(), TimeUnit.MILLISECONDS);
      if (document == null) {
        return;
      }
      Frames.write(out, Json.bytes(answer(parsing, document)));
    }
  }

  private static ParserAnswer answer(TikaParsing parsing, RawDocument document) {
    try {
      return ParserAnswer.of(parsing.parse(document));
    } catch (RejectedException e) {
      return ParserAnswer.rejected(e.getMessage());
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      return ParserAnswer.rejected(
          "the parser failed on this document with " + e + ": report it with the document");
    }
  }

  private static void read(SynchronousQueue<RawDocument> documents, Path temporary) {
    try (DataInputStream in = new DataInputStream(System.in)) {
      while (true) {
        RawDocument said = Json.read(Frames.read(in, ANY_LENGTH), RawDocument.class);
        documents.put(said.withContent(Frames.read(in, ANY_LENGTH)));
      }
    } catch (IOException | RejectedException | InterruptedException e) {
      FileUtils.deleteQuietly(temporary.toFile());
      Runtime.getRuntime().halt(0);
    }
  }
}
