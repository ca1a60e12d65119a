package io.newswire.ingest.extract.wire;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.apache.tika.io.TikaInputStream;
import org.jsoup.nodes.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXNotRecognizedException;
import org.xml.sax.SAXNotSupportedException;
import org.xml.sax.XMLReader;

/**
 * Reads XML from strangers: nothing is fetched, no entity is declared, nesting is bounded. A
 * document type is allowed, as NITF has one, but not read.
 */
final class WireXml {
  private static final String SAX = "http://xml.org/sax/features/";

  private WireXml() {}

  /**
   * The root of the document, of which elements and attributes have local names in lower case.
   *
   * @throws WireException if it is not well-formed, or hostile
   */
  static Element read(InputStream stream) throws WireException, IOException {
    TreeHandler tree = new TreeHandler();
    try {
      XMLReader reader = reader();
      reader.setContentHandler(tree);
      reader.setErrorHandler(tree);
      reader.setEntityResolver(tree);
      reader.setProperty("http://xml.org/sax/properties/declaration-handler", tree);
      reader.parse(new InputSource(TikaInputStream.get(stream)));
      return tree.root();
    } catch (SAXException e) {
      throw new WireException(
          "the XML cannot be taken" + tree.place() + ": " + e.getMessage() + "; mend it", e);
    }
  }

  private static XMLReader reader() throws SAXException {
    try {
      SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature(SAX + "external-general-entities", false);
      factory.setFeature(SAX + "external-parameter-entities", false);
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      SAXParser parser = factory.newSAXParser();
      return parser.getXMLReader();
    } catch (ParserConfigurationException
        | SAXNotRecognizedException
        | SAXNotSupportedException e) {
      throw new IllegalStateException("the XML parser of this Java cannot be made safe", e);
    }
  }
}
