package io.newswire.ingest.feed.document;

import io.newswire.model.RejectedException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jdom2.Document;
import org.jdom2.input.sax.SAXHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;

/**
 * XML of strangers as a tree: nothing is fetched, no entity may be declared, nesting is bounded. A
 * document type is passed over, as old feeds have one.
 */
final class SafeXml {
  private static final String SAX = "http://xml.org/sax/";
  private static final String MAX_DEPTH = "300";

  private SafeXml() {}

  /**
   * Parses it.
   *
   * @throws RejectedException if it is hostile or not well-formed; the reason tells the place
   */
  static Document parse(Reader text) throws RejectedException {
    try {
      XMLReader reader = reader();
      SAXHandler tree = new TreeBuilder();
      Guard guard = new Guard();
      reader.setContentHandler(tree);
      reader.setErrorHandler(guard);
      reader.setEntityResolver(guard);
      reader.setProperty(SAX + "properties/declaration-handler", guard);
      reader.parse(new InputSource(text));
      return tree.getDocument();
    } catch (SAXParseException e) {
      throw new RejectedException(
          "the XML is broken at line %d, column %d: %s"
              .formatted(e.getLineNumber(), e.getColumnNumber(), e.getMessage()),
          e);
    } catch (SAXException | IOException e) {
      throw new RejectedException("the XML cannot be taken: " + e.getMessage(), e);
    }
  }

  private static XMLReader reader() throws SAXException {
    try {
      SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature(SAX + "features/external-general-entities", false);
      factory.setFeature(SAX + "features/external-parameter-entities", false);
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      XMLReader reader = factory.newSAXParser().getXMLReader();
      reader.setProperty("jdk.xml.maxElementDepth", MAX_DEPTH);
      return reader;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the XML parser of this Java cannot be made safe", e);
    }
  }

  private static final class TreeBuilder extends SAXHandler {
    private final NamespaceLimit namespaces = new NamespaceLimit();

    @Override
    public void startPrefixMapping(String prefix, String uri) throws SAXException {
      if (!namespaces.allows(prefix, uri)) {
        throw new SAXException(
            "it declares more than %d namespaces, or one of more than %d characters"
                .formatted(NamespaceLimit.MOST, NamespaceLimit.LONGEST));
      }
      super.startPrefixMapping(prefix, uri);
    }
  }

  private static final class Guard extends DefaultHandler2 {
    @Override
    public void internalEntityDecl(String name, String value) throws SAXException {
      throw new SAXException("it declares the entity '" + name + "', which feeds have no need for");
    }

    @Override
    public void externalEntityDecl(String name, String publicId, String systemId)
        throws SAXException {
      throw new SAXException("it declares the entity '" + name + "', which feeds have no need for");
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
