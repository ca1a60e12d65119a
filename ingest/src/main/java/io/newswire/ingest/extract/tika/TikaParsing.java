package io.newswire.ingest.extract.tika;

import io.newswire.ingest.extract.wire.WireException;
import io.newswire.kafka.RootCause;
import io.newswire.model.RawDocument;
import io.newswire.model.RejectedException;
import io.newswire.model.RejectionClass;
import java.io.IOException;
import java.util.function.Predicate;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.xml.sax.SAXException;

/**
 * Tika's parsers with a limit of size. What is embedded in a document (attachments, pictures) is
 * left out. Tika's own guard against zip bombs is on. Thread-safe.
 */
public final class TikaParsing {
  private final AutoDetectParser parser = new AutoDetectParser();
  private final int maxCharacters;
  private final Predicate<MediaType> wanted;

  /**
   * Parsing of some types.
   *
   * @param maxCharacters the longest text it takes from a document
   * @param wanted documents of other types are rejected without being parsed
   */
  public TikaParsing(int maxCharacters, Predicate<MediaType> wanted) {
    this.maxCharacters = maxCharacters;
    this.wanted = wanted;
  }

  /**
   * Parses one document, however long that takes.
   *
   * @throws RejectedException if it is broken, encrypted, not wanted, or has too much text
   */
  public ParsedDocument parse(RawDocument document) throws RejectedException {
    Metadata metadata = metadata(document);
    ParagraphHandler handler = new ParagraphHandler(maxCharacters);
    try (TikaInputStream stream = TikaInputStream.get(document.content())) {
      refuseUnwanted(parser.getDetector().detect(stream, metadata));
      ParseContext context = new ParseContext();
      context.set(Parser.class, parser);
      context.set(EmbeddedDocumentExtractor.class, new OnlyMailText(context));
      parser.parse(stream, handler, metadata, context);
    } catch (IOException | SAXException | TikaException e) {
      throw rejection(e, metadata.get(HttpHeaders.CONTENT_TYPE));
    }
    return new ParsedDocument(handler.paragraphs(), metadata);
  }

  /** What is said of a document, as Tika takes it. */
  public static Metadata metadata(RawDocument document) {
    Metadata metadata = new Metadata();
    if (document.contentType() != null) {
      metadata.set(HttpHeaders.CONTENT_TYPE, document.contentType());
    }
    if (document.file() != null) {
      metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, document.file());
    }
    return metadata;
  }

  private void refuseUnwanted(MediaType detected) throws RejectedException {
    MediaType type = parser.getMediaTypeRegistry().normalize(detected.getBaseType());
    if (!wanted.test(type)) {
      throw OfficeTypes.noArticle(type);
    }
  }

  private RejectedException rejection(Exception failure, String type) {
    if (failure instanceof WireException) {
      return new RejectedException(failure.getMessage(), failure);
    }
    if (WriteLimitReachedException.isWriteLimitReached(failure)) {
      return new RejectedException(
          RejectionClass.TOO_LARGE,
          "the document's text has more than " + maxCharacters + " characters; push it in parts",
          failure);
    }
    if (failure instanceof EncryptedDocumentException) {
      return new RejectedException(
          RejectionClass.UNREADABLE,
          "the document is encrypted; push it without a password",
          failure);
    }
    Throwable root = RootCause.of(failure);
    return new RejectedException(
        RejectionClass.UNREADABLE,
        "the document of type "
            + type
            + " cannot be parsed ("
            + (root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage())
            + "); open it, save it again and push that",
        failure);
  }
}
