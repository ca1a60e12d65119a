package io.newswire.ingest.extract.wire;

import io.newswire.ingest.extract.html.HtmlPages;
import io.newswire.ingest.extract.text.MarkupText;
import io.newswire.ingest.extract.text.Paragraphs;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

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

  private static final Pattern BODY_TAG =
      Pattern.compile(
          "</(?:p|div|h[1-6]|[uo]l|li|table|blockquote|section|article|body|html|a|b|i|em|strong|span)>"
              + "|<(?:p|br|hr)\\s*/?>",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ANY_TAG =
      Pattern.compile("</?[a-zA-Z][a-zA-Z0-9]*(?:\\s[^<>]*)?/?>");
  private static final Pattern ADDRESS = Pattern.compile("<([^\\s<>@]+@[^\\s<>@]+)>");
  private static final Set<String> TABLE =
      Set.of("table", "thead", "tbody", "tfoot", "nitf-table", "nitf-colgroup");
  private static final String CELL = " | ";

  private static final Set<String> NO_TEXT = Set.of("media", "table-reference", "script", "style");

  private WireText() {}

  /**
   * The text of a value whose type nobody declares: plain, unless it has the tags of a body of HTML
   * or NITF. What only stands in angle brackets, such as an address, is text.
   */
  static String of(String value) {
    return BODY_TAG.matcher(value).find() ? ofMarkup(value) : Paragraphs.ofPlainText(value);
  }

  /** The text of a value of that media type; null if nobody declares it. */
  static String of(String value, String type) {
    String declared = type == null ? "" : type.strip().toLowerCase(Locale.ROOT);
    if (declared.startsWith("text/plain")) {
      return Paragraphs.ofPlainText(value);
    }
    boolean markup = declared.contains("html") || declared.contains("xml");
    if (markup && !ANY_TAG.matcher(value).find()) {
      return Paragraphs.ofPlainText(Parser.unescapeEntities(value, false));
    }
    return markup ? ofMarkup(value) : of(value);
  }

  private static String ofMarkup(String value) {
    return of(Jsoup.parseBodyFragment(ADDRESS.matcher(value).replaceAll("&lt;$1&gt;")).body());
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
      } else if (element.normalName().equals("pre")) {
        replace(element, Paragraphs.ofPlainText(element.wholeText()));
      } else if (element.normalName().equals("tr")) {
        replace(element, row(element));
      } else if (TABLE.contains(element.normalName())) {
        element.tagName("div");
      } else if (INLINE.contains(element.normalName())) {
        element.tagName("span");
      }
    }
    return HtmlPages.fragmentText(root.html());
  }

  /** In paragraphs, where it stands. */
  private static void replace(Element element, String text) {
    element.empty().tagName("div");
    for (String paragraph : text.split("\n\n")) {
      element.appendElement("p").text(paragraph);
    }
  }

  private static String row(Element row) {
    return row.children().stream()
        .map(cell -> MarkupText.collapse(cell.text()))
        .filter(cell -> !cell.isEmpty())
        .collect(Collectors.joining(CELL));
  }
}
