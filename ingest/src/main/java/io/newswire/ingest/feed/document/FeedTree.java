package io.newswire.ingest.feed.document;

import com.rometools.rome.io.impl.XmlFixerReader;
import io.newswire.ingest.extract.text.HardenedXml;
import io.newswire.model.RejectedException;
import java.io.IOException;
import java.io.StringReader;
import java.util.function.Predicate;
import org.jdom2.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * A document as a tree, if need be of what can be read of it.
 *
 * @param xml not null
 * @param repair what was wrong with it, for people; null if it is well-formed
 */
record FeedTree(Document xml, String repair) {

  /**
   * Parses it.
   *
   * @param usable whether what was read of a broken document is worth having
   * @throws RejectedException if it is too large for a tree, or if it is broken or hostile and
   *     nothing usable can be read of it; the reason names the place
   */
  static FeedTree parse(String text, Predicate<Document> usable) throws RejectedException {
    TreeLimits.checkXml(text);
    String mended = CharacterReferences.mended(text);
    try {
      Document xml = wellFormed(mended);
      boolean asItCame = mended.equals(text);
      return new FeedTree(xml, asItCame ? null : "it refers to characters that XML does not allow");
    } catch (RejectedException e) {
      Document xml = LenientXml.parse(mended);
      if (xml == null || !usable.test(xml)) {
        throw e;
      }
      return new FeedTree(xml, e.getMessage());
    }
  }

  private static Document wellFormed(String text) throws RejectedException {
    try {
      BoundedTreeBuilder tree = new BoundedTreeBuilder();
      // Takes away what stands before the first tag, and mends HTML's entities and loose
      // ampersands.
      HardenedXml.parse(new InputSource(new XmlFixerReader(new StringReader(text))), tree);
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
}
