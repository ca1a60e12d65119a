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
  private static final Role[] BY_NAME = {
    Role.UNSEEN,
    Role.BODY,
    Role.EMBED,
    Role.COMMENTS,
    Role.CAPTION,
    Role.LINKS,
    Role.SERVICE,
    Role.BYLINE,
    Role.FRAME
  };
  private static final Pattern WORDS =
      Pattern.compile(
          Arrays.stream(BY_NAME)
              .map(role -> "(" + role.words() + ")")
              .collect(Collectors.joining("|", "(?<![a-z0-9])(?:", ")(?![a-z0-9])")));
  private static final Set<String> UNNAMED =
      Set.of("html", "body", "main", "article", "tr", "th", "thead", "tbody", "tfoot");

  private static final Claim NONE = new Claim(Role.PLAIN, "");

  private final Map<String, Claim> known = new HashMap<>();

  /**
   * What an element says that it is for.
   *
   * @param word the word of its name that says so, or its tag
   */
  record Claim(Role role, String word) {}

  Role of(Element element) {
    return claimOf(element).role();
  }

  Claim claimOf(Element element) {
    String tag = element.normalName();
    if (element.attr("itemprop").contains("articleBody")) {
      return new Claim(Role.BODY, "");
    }
    Role structural = byTag(element, tag);
    if (structural != Role.PLAIN) {
      return new Claim(structural, tag);
    }
    String aria = element.attr("role").toLowerCase(Locale.ROOT);
    if (byAria(aria) != Role.PLAIN) {
      return new Claim(byAria(aria), aria);
    }
    return isUnnamed(element, tag) ? NONE : byNames(element);
  }

  /** Rows and cells of data are part of their table, whatever they are named after. */
  private static boolean isUnnamed(Element element, String tag) {
    return UNNAMED.contains(tag) || (tag.equals("td") && element.childrenSize() == 0);
  }

  private static Role byTag(Element element, String tag) {
    return switch (tag) {
      case "figcaption" -> Role.CAPTION;
      case "blockquote" -> Embeds.isPost(element) ? Role.EMBED : Role.PLAIN;
      case "figure" -> Figures.isText(element) ? Role.PLAIN : Role.CAPTION;
      case "nav" -> Role.LINKS;
      case "footer", "aside" -> Role.FRAME;
      default -> Role.PLAIN;
    };
  }

  private static Role byAria(String role) {
    return switch (role) {
      case "navigation", "menu", "menubar" -> Role.LINKS;
      case "complementary", "banner", "contentinfo", "search" -> Role.FRAME;
      case "dialog", "alertdialog", "toolbar" -> Role.SERVICE;
      case "tooltip" -> Role.UNSEEN;
      default -> Role.PLAIN;
    };
  }

  private Claim byNames(Element element) {
    String classes = element.className();
    String id = element.id();
    if (classes.isEmpty() && id.isEmpty()) {
      return NONE;
    }
    return known.computeIfAbsent(classes + '#' + id, key -> byNames(Names.of(element)));
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
