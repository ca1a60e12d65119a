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

/** Reads IPTC ninjs 1, 2 and 3. */
public final class NinjsParser implements Parser {
  private static final long serialVersionUID = 1L;

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return Set.of(WireTypes.NINJS);
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, WireException {
    JsonFields fields = JsonFields.of(JsonFields.read(stream));
    WireMetadata.write(NinjsItems.read(fields), handler, metadata);
  }
}
