package io.newswire.ingest.extract;

import io.newswire.ingest.extract.wire.WireException;
import io.newswire.model.RawDocument;
import io.newswire.model.RejectedException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.xml.sax.SAXException;

/**
 * Tika's parsers within limits of time and size. What is embedded in a document (attachments,
 * pictures) is left out. Tika's own guard against zip bombs is on.
 */
final class TikaParsing {
  private final AutoDetectParser parser = new AutoDetectParser();
  private final int maxCharacters;
  private final Duration longest;

  TikaParsing(int maxCharacters, Duration longest) {
    this.maxCharacters = maxCharacters;
    this.longest = longest;
  }

  /** A document's paragraphs and what its format says about it. */
  record Parsed(List<String> paragraphs, Metadata metadata) {}

  /**
   * Parses one document.
   *
   * @throws RejectedException if it is broken, encrypted, takes too long or becomes too large
   */
  Parsed parse(RawDocument document) throws RejectedException {
    Metadata metadata = new Metadata();
    FutureTask<Parsed> task = new FutureTask<>(() -> parseUnlimited(document, metadata));
    Thread thread = new Thread(task, "document-parser");
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new RejectedException(
          "the document could not be parsed within "
              + longest.toSeconds()
              + " seconds; push its text instead",
          e);
    } catch (ExecutionException e) {
      throw rejection(e.getCause(), metadata.get(HttpHeaders.CONTENT_TYPE));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RejectedException("parsing was interrupted; push the document again", e);
    } finally {
      task.cancel(true);
    }
  }

  private Parsed parseUnlimited(RawDocument document, Metadata metadata)
      throws IOException, SAXException, TikaException {
    if (document.contentType() != null) {
      metadata.set(HttpHeaders.CONTENT_TYPE, document.contentType());
    }
    if (document.file() != null) {
      metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, document.file());
    }
    ParseContext context = new ParseContext();
    context.set(Parser.class, parser);
    context.set(EmbeddedDocumentExtractor.class, new OnlyMailText(context));
    ParagraphHandler handler = new ParagraphHandler(maxCharacters);
    try (TikaInputStream stream = TikaInputStream.get(document.content())) {
      parser.parse(stream, handler, metadata, context);
    }
    return new Parsed(handler.paragraphs(), metadata);
  }

  private RejectedException rejection(Throwable cause, String type) {
    if (cause instanceof WireException) {
      return new RejectedException(cause.getMessage(), cause);
    }
    if (WriteLimitReachedException.isWriteLimitReached(cause)) {
      return new RejectedException(
          "the document's text has more than " + maxCharacters + " characters; push it in parts",
          cause);
    }
    if (cause instanceof EncryptedDocumentException) {
      return new RejectedException("the document is encrypted; push it without a password", cause);
    }
    Throwable root = RootCause.of(cause);
    return new RejectedException(
        "the document of type "
            + type
            + " cannot be parsed ("
            + (root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage())
            + "); open it, save it again and push that",
        cause);
  }
}
