package io.newswire.ingest.extract.tika;

import io.newswire.model.RawDocument;
import io.newswire.model.RejectedException;
import io.newswire.model.config.ConfigKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Tika's parsers in processes of their own, which a document may hang or fill without harm to
 * others. A process starts when it is first needed, one for each thread that parses at the same
 * time; it parses many documents, is ended by one that exceeds the limits, and ends by itself after
 * two minutes without work, or with the process that started it. Thread-safe.
 */
public final class IsolatedParsing {
  private static final Duration START = Duration.ofSeconds(60);

  private final ParsingLimits limits;
  private final ConcurrentLinkedDeque<ParserProcess> idle = new ConcurrentLinkedDeque<>();

  /** Starts nothing yet. */
  public IsolatedParsing(ParsingLimits limits) {
    this.limits = limits;
  }

  /**
   * Parses one document.
   *
   * @throws RejectedException if it is broken, encrypted, no article, or exceeds the limits
   */
  public ParsedDocument parse(RawDocument document) throws RejectedException {
    ParserProcess used = idle.poll();
    if (used != null) {
      try {
        return parse(used, document);
      } catch (UncheckedIOException e) {
        // It may have died of what documents before this one left behind: a new one decides.
      }
    }
    ParserProcess fresh = start();
    try {
      return parse(fresh, document);
    } catch (UncheckedIOException e) {
      throw new RejectedException(
          "the document %s; push its text instead, or raise %s"
              .formatted(e.getCause().getMessage(), ConfigKeys.INGEST_DOCUMENTS_HEAP_MB),
          e);
    }
  }

  private ParsedDocument parse(ParserProcess parser, RawDocument document)
      throws RejectedException {
    boolean alive = false;
    try {
      ParserAnswer answer = TimeLimit.within(limits.time(), () -> parser.ask(document));
      alive = true;
      return answer.document();
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
      return ready(ParserProcess.start(limits));
    } catch (IOException | UncheckedIOException e) {
      throw new RejectedException(
          "the document's parser cannot be started (" + e.getMessage() + "); retry it later", e);
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
