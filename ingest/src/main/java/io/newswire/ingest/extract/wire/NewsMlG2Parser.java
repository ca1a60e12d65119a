package io.newswire.ingest.extract.wire;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.jsoup.nodes.Element;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads IPTC NewsML-G2 2.x. A document is one article: of a message with one text and its pictures
 * the text is taken, one with several texts is refused, since one record is one article. A package
 * only lists other items and has no text.
 */
public final class NewsMlG2Parser implements Parser {
  private static final long serialVersionUID = 1L;

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return WireTypes.NEWSML_G2;
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, WireException {
    WireItem item = NewsItems.read(theOne(WireXml.read(stream)));
    WireMetadata.write(item, handler, metadata);
  }

  private static Element theOne(Element root) throws WireException {
    List<Element> items = newsItems(root);
    if (items.isEmpty()) {
      throw new WireException(
          "the NewsML-G2 "
              + root.normalName()
              + " holds no news item, it only lists some; push the news items");
    }
    List<Element> texts = items.stream().filter(NewsItems::isArticle).toList();
    if (texts.size() > 1) {
      throw new WireException(
          "the NewsML-G2 message holds "
              + texts.size()
              + " articles ("
              + texts.stream().map(item -> item.attr("guid")).collect(Collectors.joining(", "))
              + "); push each in a record of its own");
    }
    return texts.isEmpty() ? items.get(0) : texts.get(0);
  }

  private static List<Element> newsItems(Element root) {
    return switch (root.normalName()) {
      case "newsitem" -> List.of(root);
      case "newsmessage" -> Elements.all(Elements.at(root, "itemset"), "newsitem");
      default -> List.of();
    };
  }
}
