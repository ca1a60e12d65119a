package io.newswire.ingest.extract.wire;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Reads a schema.org article that is a JSON-LD document of its own, not part of a page. */
public final class LinkedArticleParser implements Parser {
  private static final long serialVersionUID = 1L;

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return Set.of(WireTypes.LINKED_DATA);
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, WireException {
    WireMetadata.write(LinkedArticles.read(JsonFields.read(stream)), handler, metadata);
  }
}
