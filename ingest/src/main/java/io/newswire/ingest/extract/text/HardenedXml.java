package io.newswire.ingest.extract.text;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;

/**
 * Parses XML from outside: nothing is fetched, no entity may be declared, nesting is bounded. A
 * document type is allowed, as NITF and old feeds have one, and not read.
 */
public final class HardenedXml {
  private static final String SAX = "http://xml.org/sax/";
  private static final String LOAD_DTD =
      "http://apache.org/xml/features/nonvalidating/load-external-dtd";
  private static final String MAX_DEPTH = "300";

  private HardenedXml() {}

  /**
   * Hands the document to a handler.
   *
   * @throws SAXParseException if it is not well-formed or nested too deeply
   * @throws SAXException if it declares an entity, or the handler refuses it
   */
  public static void parse(InputSource source, ContentHandler handler)
      throws SAXException, IOException {
    XMLReader reader = reader();
    Guard guard = new Guard();
    reader.setContentHandler(handler);
    reader.setErrorHandler(guard);
    reader.setEntityResolver(guard);
    reader.setProperty(SAX + "properties/declaration-handler", guard);
    reader.parse(source);
  }

  private static XMLReader reader() throws SAXException {
    try {
      SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature(SAX + "features/external-general-entities", false);
      factory.setFeature(SAX + "features/external-parameter-entities", false);
      factory.setFeature(LOAD_DTD, false);
      XMLReader reader = factory.newSAXParser().getXMLReader();
      reader.setProperty("jdk.xml.maxElementDepth", MAX_DEPTH);
      return reader;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the XML parser of this Java cannot be made safe", e);
    }
  }

  private static final class Guard extends DefaultHandler2 {
    @Override
    public void internalEntityDecl(String name, String value) throws SAXException {
      throw new SAXException("it declares the entity '" + name + "'; remove it");
    }

    @Override
    public void externalEntityDecl(String name, String publicId, String systemId)
        throws SAXException {
      throw new SAXException("it declares the external entity '" + name + "'; remove it");
    }

    @Override
    public InputSource resolveEntity(
        String name, String publicId, String baseUri, String systemId) {
      return new InputSource(new StringReader(""));
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}
