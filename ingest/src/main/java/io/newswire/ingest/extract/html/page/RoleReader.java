package io.newswire.ingest.extract.html.page;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * Reads from an element's tag, ARIA role, class and id what it is for. One reader reads one page
 * and remembers its names, which repeat.
 */
final class RoleReader {
  private static final BoxRole[] BY_NAME = {
    BoxRole.UNSEEN,
    BoxRole.BODY,
    BoxRole.EMBED,
    BoxRole.COMMENTS,
    BoxRole.CAPTION,
    BoxRole.LINKS,
    BoxRole.SERVICE,
    BoxRole.BYLINE,
    BoxRole.FRAME
  };
  private static final Pattern WORDS =
      Pattern.compile(
          Arrays.stream(BY_NAME)
              .map(role -> "(" + role.words() + ")")
              .collect(Collectors.joining("|", "(?<![a-z0-9])(?:", ")(?![a-z0-9])")));
  private static final Set<String> UNNAMED =
      Set.of("html", "body", "main", "article", "tr", "th", "thead", "tbody", "tfoot");

  private static final Claim NONE = new Claim(BoxRole.PLAIN, "");

  private final Map<String, Claim> known = new HashMap<>();

  /**
   * What an element says that it is for.
   *
   * @param word the word of its name that says so, or its tag
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

  /** Rows and cells of data are part of their table, whatever they are named after. */
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
    return known.computeIfAbsent(classes + '#' + id, key -> byNames(ElementNames.of(element)));
  }

  /** The first of the roles that any word tells. */
  private static Claim byNames(String names) {
    int best = BY_NAME.length;
    String word = "";
    Matcher words = WORDS.matcher(names);
    while (best > 0 && words.find()) {
      for (int i = 0; i < best; i++) {
        if (words.start(i + 1) >= 0) {
          best = i;
          word = words.group();
        }
      }
    }
    return best == BY_NAME.length ? NONE : new Claim(BY_NAME[best], word);
  }
}
