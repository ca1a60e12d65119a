package io.newswire.ingest.extract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.newswire.ingest.extract.text.ByteOrderMarks;
import io.newswire.ingest.extract.tika.OfficeTypes;
import io.newswire.ingest.extract.tika.TikaParsing;
import io.newswire.ingest.extract.wire.JsonWireDetector;
import io.newswire.ingest.extract.wire.WireTypes;
import io.newswire.ingest.extract.wire.XmlWireDetector;
import io.newswire.model.RawDocument;
import io.newswire.model.RejectedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.detect.CompositeDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;

/**
 * Finds out what a document is. The content is the first witness; what was declared and the name of
 * the file decide only what the content leaves open.
 */
final class TypeDetector {
  private static final int PREFIX = 16;

  private final MediaTypeRegistry registry = TikaConfig.getDefaultConfig().getMediaTypeRegistry();

  /** Tika's other detectors open zip and OLE files, which is left to {@link OfficeReader}. */
  private final Detector detector =
      new CompositeDetector(
          registry,
          List.of(
              new XmlWireDetector(),
              new JsonWireDetector(),
              TikaConfig.getDefaultConfig().getMimeRepository()));

  /**
   * The type of a document.
   *
   * @throws RejectedException if it is none that an article can be read from; the reason names it
   */
  DocumentType typeOf(RawDocument document) throws RejectedException {
    if (startsLikeHtml(document.content())) {
      return DocumentType.HTML;
    }
    if (isWire(document)) {
      return DocumentType.WIRE;
    }
    if (isJsonObject(document)) {
      return DocumentType.JSON;
    }
    MediaType declared = declared(document);
    MediaType type = detected(document);
    if (OfficeTypes.mayHoldArticle(type)) {
      return DocumentType.OFFICE;
    }
    if (MediaType.TEXT_HTML.equals(type) || type.toString().equals("application/xhtml+xml")) {
      return DocumentType.HTML;
    }
    if (MediaType.APPLICATION_XML.equals(type) && MediaType.TEXT_HTML.equals(declared)) {
      return DocumentType.HTML;
    }
    if (type.toString().equals("application/json")) {
      return DocumentType.JSON;
    }
    if (isText(type)) {
      return MediaType.TEXT_HTML.equals(declared) ? DocumentType.HTML : DocumentType.TEXT;
    }
    throw OfficeTypes.noArticle(type);
  }

  /** Wires are known by their content alone, which starts with a brace or like XML. */
  private boolean isWire(RawDocument document) {
    byte[] content = document.content();
    int start = firstVisible(content);
    boolean likely =
        start < content.length
            && (content[start] == '{' || content[start] == '<' || content[start] < 0);
    return likely && WireTypes.contains(detected(document.withContentType(null).withFile(null)));
  }

  /** Whether it looks like a JSON object and was not declared to be plain text. */
  static boolean isJsonObject(RawDocument document) {
    MediaType declared = MediaType.parse(document.contentType());
    boolean plain = declared != null && MediaType.TEXT_PLAIN.equals(declared.getBaseType());
    return startsLikeJson(document.content()) && !plain;
  }

  private boolean isText(MediaType type) {
    return registry.isInstanceOf(type, MediaType.TEXT_PLAIN)
        && !registry.isInstanceOf(type, MediaType.APPLICATION_XML);
  }

  private MediaType detected(RawDocument document) {
    try (TikaInputStream stream = TikaInputStream.get(document.content())) {
      return registry.normalize(
          detector.detect(stream, TikaParsing.metadata(document)).getBaseType());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private MediaType declared(RawDocument document) {
    MediaType type = MediaType.parse(document.contentType());
    return type == null ? null : registry.normalize(type.getBaseType());
  }

  /** RTF starts with a brace too, but with a backslash behind it. */
  private static boolean startsLikeJson(byte[] content) {
    int start = firstVisible(content);
    return start + 1 < content.length && content[start] == '{' && content[start + 1] != '\\';
  }

  private static boolean startsLikeHtml(byte[] content) {
    int start = firstVisible(content);
    int length = Math.min(PREFIX, content.length - start);
    String prefix = new String(content, start, length, ISO_8859_1).toLowerCase(Locale.ROOT);
    return prefix.startsWith("<!doctype html") || prefix.startsWith("<html");
  }

  private static int firstVisible(byte[] content) {
    int start = ByteOrderMarks.lengthOfUtf8(content);
    while (start < content.length && content[start] <= ' ' && content[start] >= 0) {
      start++;
    }
    return start;
  }
}
