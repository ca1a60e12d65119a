package io.newswire.ingest.extract.wire;

import io.newswire.ingest.extract.text.HardenedXml;
import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.io.TikaInputStream;
import org.jsoup.nodes.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads the XML of a wire as a tree. */
final class WireXml {
  private WireXml() {}

  /**
   * The root of the document, of which elements and attributes have local names in lower case.
   *
   * @throws WireException if it is not well-formed, or hostile
   */
  static Element read(InputStream stream) throws WireException, IOException {
    TreeHandler tree = new TreeHandler();
    try {
      HardenedXml.parse(new InputSource(TikaInputStream.get(stream)), tree);
      return tree.root();
    } catch (SAXException e) {
      throw new WireException(
          "the XML cannot be taken" + tree.place() + ": " + e.getMessage() + "; mend it", e);
    }
  }
}
