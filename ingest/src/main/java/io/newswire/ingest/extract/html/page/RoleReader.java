package io.newswire.ingest.extract.html.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Determines the role of an element by its tag, ARIA role, class and id. A reader is for one page
 * and caches the names, which repeat.
 */
final class RoleReader {
  private static final Set<String> UNNAMED =
      Set.of("html", "body", "main", "article", "tr", "th", "thead", "tbody", "tfoot");

  private static final Claim NONE = new Claim(BoxRole.PLAIN, "");

  private final Map<String, Claim> known = new HashMap<>();

  /**
   * A role that an element's markup claims.
   *
   * @param word the word of its names that gives the role, or its tag
   */
  record Claim(BoxRole role, String word) {}

  BoxRole of(Element element) {
    return claimOf(element).role();
  }

  Claim claimOf(Element element) {
    String tag = element.normalName();
    if (element.attr("itemprop").contains("articleBody")) {
      return new Claim(BoxRole.BODY, "");
    }
    BoxRole structural = byTag(element, tag);
    if (structural != BoxRole.PLAIN) {
      return new Claim(structural, tag);
    }
    String aria = element.attr("role").toLowerCase(Locale.ROOT);
    if (byAria(aria) != BoxRole.PLAIN) {
      return new Claim(byAria(aria), aria);
    }
    return isUnnamed(element, tag) ? NONE : byNames(element);
  }

  /** Whether the names are ignored: rows and cells are part of their table. */
  private static boolean isUnnamed(Element element, String tag) {
    return UNNAMED.contains(tag) || (tag.equals("td") && element.childrenSize() == 0);
  }

  private static BoxRole byTag(Element element, String tag) {
    return switch (tag) {
      case "figcaption" -> BoxRole.CAPTION;
      case "blockquote" -> Embeds.isPost(element) ? BoxRole.EMBED : BoxRole.PLAIN;
      case "figure" -> FigureContent.isText(element) ? BoxRole.PLAIN : BoxRole.CAPTION;
      case "nav" -> BoxRole.LINKS;
      case "footer", "aside" -> BoxRole.FRAME;
      default -> BoxRole.PLAIN;
    };
  }

  private static BoxRole byAria(String role) {
    return switch (role) {
      case "navigation", "menu", "menubar" -> BoxRole.LINKS;
      case "complementary", "banner", "contentinfo", "search" -> BoxRole.FRAME;
      case "dialog", "alertdialog", "toolbar" -> BoxRole.SERVICE;
      case "tooltip" -> BoxRole.UNSEEN;
      default -> BoxRole.PLAIN;
    };
  }

  private Claim byNames(Element element) {
    String classes = element.className();
    String id = element.id();
    if (classes.isEmpty() && id.isEmpty()) {
      return NONE;
    }
    return known.computeIfAbsent(classes + '#' + id, key -> RoleWords.in(ElementNames.of(element)));
  }
}
