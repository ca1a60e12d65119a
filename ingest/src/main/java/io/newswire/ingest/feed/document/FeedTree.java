package io.newswire.ingest.feed.document;

import com.rometools.rome.io.impl.XmlFixerReader;
import io.newswire.model.RejectedException;
import java.io.StringReader;
import java.util.function.Predicate;
import org.jdom2.Document;

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
   * @throws RejectedException if it is too large for a tree, or broken or hostile and nothing
   *     usable can be read of it; the reason tells the place
   */
  static FeedTree parse(String text, Predicate<Document> usable) throws RejectedException {
    TreeLimits.checkXml(text);
    String mended = CharacterReferences.mended(text);
    try {
      // Takes away what stands before the first tag, and mends HTML's entities and loose
      // ampersands.
      Document xml = SafeXml.parse(new XmlFixerReader(new StringReader(mended)));
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
}
