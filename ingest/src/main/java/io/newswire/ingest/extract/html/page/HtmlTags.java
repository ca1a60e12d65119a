package io.newswire.ingest.extract.html.page;

import java.util.Set;
import org.jsoup.nodes.Element;

/** Classifies elements by the HTML standard: inline elements, and elements without visible text. */
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
   * Whether it is inline. Browsers render unknown elements inline; here they are inline only in a
   * paragraph or heading, because elsewhere they are usually boxes.
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

  /** Whether its text is never rendered as text. */
  static boolean isSilent(Element element) {
    return SILENT.contains(element.normalName());
  }
}
