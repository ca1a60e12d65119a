package io.newswire.ingest.extract.isolated;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.model.RejectedException;
import io.newswire.model.RejectionClass;
import io.newswire.model.config.ConfigKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Parsers in processes of their own, which a document may hang or fill without harm to others. A
 * process starts when it is first needed, one for each thread that parses at the same time; it
 * parses many documents, is ended by one that exceeds the limits, and ends by itself after two
 * minutes without work, or with the process that started it. Thread-safe.
 */
public final class IsolatedParsing {
  private static final Duration START = Duration.ofSeconds(60);

  private final Class<?> main;
  private final ParsingLimits limits;
  private final ConcurrentLinkedDeque<ParserProcess> idle = new ConcurrentLinkedDeque<>();

  /**
   * Starts nothing yet.
   *
   * @param main runs a {@link ParserLoop}; its arguments are the longest text to take from a
   *     document, in characters, and the folder of temporary files
   */
  public IsolatedParsing(Class<?> main, ParsingLimits limits) {
    this.main = main;
    this.limits = limits;
  }

  /**
   * Parses one document.
   *
   * @param question what the process receives beside it, in JSON
   * @return what the process made of it, in JSON
   * @throws RejectedException if the process rejects it, or it exceeds the limits
   */
  public JsonNode parse(byte[] question, byte[] content) throws RejectedException {
    ParserProcess used = idle.poll();
    if (used != null) {
      try {
        return parse(used, question, content);
      } catch (UncheckedIOException e) {
        // It may have died of what documents before this one left behind: a new one decides.
      }
    }
    ParserProcess fresh = start();
    try {
      return parse(fresh, question, content);
    } catch (UncheckedIOException e) {
      throw new RejectedException(
          RejectionClass.UNREADABLE,
          "the document %s; push its text instead, or raise %s"
              .formatted(e.getCause().getMessage(), ConfigKeys.INGEST_DOCUMENTS_HEAP_MB),
          e);
    }
  }

  private JsonNode parse(ParserProcess parser, byte[] question, byte[] content)
      throws RejectedException {
    boolean alive = false;
    try {
      ParserAnswer answer = TimeLimit.within(limits.time(), () -> parser.ask(question, content));
      alive = true;
      if (answer.rejection() != null) {
        throw new RejectedException(RejectionClass.UNREADABLE, answer.rejection());
      }
      return answer.result();
    } finally {
      if (alive) {
        idle.push(parser);
      } else {
        parser.end();
      }
    }
  }

  private ParserProcess start() throws RejectedException {
    try {
      return ready(ParserProcess.start(main, limits));
    } catch (IOException | UncheckedIOException e) {
      throw new RejectedException(
          RejectionClass.FAULT,
          "the document's parser cannot be started (" + e.getMessage() + "); retry it later",
          e);
    }
  }

  private static ParserProcess ready(ParserProcess started) throws RejectedException {
    boolean ready = false;
    try {
      TimeLimit.within(START, started::ready);
      ready = true;
      return started;
    } finally {
      if (!ready) {
        started.end();
      }
    }
  }
}
