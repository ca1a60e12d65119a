package io.newswire.ingest.extract.html.page;

import java.util.Set;
import org.jsoup.nodes.Element;

/** What the HTML standard says of elements: which stand inside a line, which show no text. */
final class HtmlTags {
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
          "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "output", "q", "rb", "rp", "rt",
          "rtc", "ruby", "s", "samp", "slot", "small", "span", "strike", "strong", "sub", "sup",
          "time", "tt", "u", "var", "wbr", "br");
  private static final Set<String> SILENT =
      Set.of(
          "script",
          "style",
          "iframe",
          "object",
          "embed",
          "svg",
          "button",
          "select",
          "textarea",
          "input",
          "video",
          "audio",
          "canvas",
          "map",
          "dialog",
          "head",
          "title",
          "meta",
          "link",
          "datalist",
          "progress",
          "meter");
  private static final Set<String> LINES =
      Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "figcaption");

  private HtmlTags() {}

  /**
   * Whether its text is part of the line around it. Browsers show an element that they do not know
   * so; here it counts only inside a paragraph or heading, as elsewhere it is a page's own box.
   */
  static boolean isInline(Element element) {
    String tag = element.normalName();
    if (INLINE.contains(tag)) {
      return true;
    }
    Element parent = element.parent();
    return !element.tag().isKnownTag()
        && parent != null
        && (LINES.contains(parent.normalName()) || INLINE.contains(parent.normalName()));
  }

  /** Whether none of the text inside is ever shown as text. */
  static boolean isSilent(Element element) {
    return SILENT.contains(element.normalName());
  }
}
