package io.newswire.ingest.extract.wire;

import io.newswire.ingest.extract.html.HtmlPages;
import io.newswire.ingest.extract.text.Paragraphs;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The text of a wire's body, which is XHTML, NITF or plain. */
final class WireText {
  /** NITF's elements inside a line, by its DTD 3.6. */
  private static final Set<String> INLINE =
      Set.of(
          "alt-code",
          "chron",
          "city",
          "classifier",
          "copyrite",
          "copyrite.holder",
          "copyrite.year",
          "country",
          "event",
          "frac",
          "frac-num",
          "frac-den",
          "function",
          "lang",
          "location",
          "money",
          "name.given",
          "name.family",
          "num",
          "object.title",
          "org",
          "person",
          "postaddr",
          "pronounce",
          "region",
          "state",
          "sublocation",
          "virtloc");

  private static final Set<String> NO_TEXT = Set.of("media", "table-reference", "script", "style");

  private WireText() {}

  /** Plain text, or markup if it looks like it. */
  static String of(String value) {
    return value.matches("(?s).*</?[a-zA-Z][^<>]*>.*")
        ? of(Jsoup.parseBodyFragment(value).body())
        : Paragraphs.ofPlainText(value);
  }

  /** All text below an element, without pictures and their captions. */
  static String of(Element body) {
    Document copy = new Document("");
    copy.outputSettings().prettyPrint(false);
    Element root = copy.appendElement("div");
    root.html("");
    body.childNodes().forEach(node -> root.appendChild(node.clone()));
    for (Element element : root.getAllElements()) {
      if (NO_TEXT.contains(element.normalName())) {
        element.remove();
      } else if (INLINE.contains(element.normalName())) {
        element.tagName("span");
      }
    }
    return HtmlPages.fragmentText(root.html());
  }
}
