package io.newswire.ingest.extract.wire;

import static io.newswire.ingest.extract.wire.Elements.at;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * What the {@code contentSet} of a news item holds: XHTML, NITF or plain text inline.
 *
 * @param title as the content has it; null if it has none
 * @param text empty if no rendition is text
 */
record NewsContent(String title, List<String> authors, String text) {
  private static final NewsContent NOTHING = new NewsContent(null, List.of(), "");
  private static final Set<String> XHTML =
      Set.of(
          "html",
          "body",
          "main",
          "div",
          "section",
          "article",
          "p",
          "pre",
          "span",
          "ul",
          "ol",
          "table",
          "blockquote",
          "figure",
          "header",
          "h1",
          "h2",
          "h3");

  /** The longest of the renditions, and of equal ones the first. */
  static NewsContent of(Element item) {
    NewsContent longest = NOTHING;
    for (Element rendition : at(item, "contentset").children()) {
      NewsContent content = ofRendition(rendition);
      if (content.text.length() > longest.text.length()) {
        longest = content;
      }
    }
    return longest;
  }

  private static NewsContent ofRendition(Element rendition) {
    String type = rendition.attr("contenttype");
    if (rendition.normalName().equals("inlinedata")) {
      boolean textual = type.isEmpty() || type.startsWith("text/") || type.contains("html");
      return textual && rendition.attr("encoding").isEmpty()
          ? new NewsContent(null, List.of(), WireText.of(rendition.wholeText(), type))
          : NOTHING;
    }
    Element root = rendition.firstElementChild();
    if (!rendition.normalName().equals("inlinexml") || root == null) {
      return NOTHING;
    }
    if (root.normalName().equals("nitf")) {
      return new NewsContent(
          NitfItems.title(root), NitfItems.authors(root), NitfItems.bodyText(root));
    }
    if (!XHTML.contains(root.normalName()) && !type.contains("html")) {
      return NOTHING;
    }
    if (root.normalName().equals("html")) {
      return new NewsContent(
          Elements.text(at(root, "head", "title")), List.of(), WireText.of(at(root, "body")));
    }
    return new NewsContent(null, List.of(), WireText.of(rendition));
  }
}
