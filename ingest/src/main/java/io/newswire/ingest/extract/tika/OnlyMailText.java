package io.newswire.ingest.extract.tika;

import org.apache.tika.extractor.ParsingEmbeddedDocumentExtractor;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;

/** Of what is embedded in a document, the text parts of a mail; no attachments, no pictures. */
final class OnlyMailText extends ParsingEmbeddedDocumentExtractor {
  OnlyMailText(ParseContext context) {
    super(context);
  }

  @Override
  public boolean shouldParseEmbedded(Metadata metadata) {
    String type = metadata.get(HttpHeaders.CONTENT_TYPE);
    return metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY) == null
        && type != null
        && type.startsWith("text/");
  }
}
