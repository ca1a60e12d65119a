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
  private static final Set<String> UNNAMED = Set.of("html", "body", "main", "article");

  private final Map<String, Role> known = new HashMap<>();

  Role of(Element element) {
    String tag = element.normalName();
    if (element.attr("itemprop").contains("articleBody")) {
      return Role.BODY;
    }
    Role structural = byTag(tag);
    if (structural != Role.PLAIN) {
      return structural;
    }
    Role aria = byAria(element.attr("role").toLowerCase(Locale.ROOT));
    return aria != Role.PLAIN || UNNAMED.contains(tag) ? aria : byNames(element);
  }

  private static Role byTag(String tag) {
    return switch (tag) {
      case "figcaption", "figure" -> Role.CAPTION;
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

  private Role byNames(Element element) {
    String classes = element.className();
    String id = element.id();
    if (classes.isEmpty() && id.isEmpty()) {
      return Role.PLAIN;
    }
    return known.computeIfAbsent(classes + '#' + id, key -> byNames(Names.of(element)));
  }

  /** The first of the roles that any word tells. */
  private static Role byNames(String names) {
    int best = BY_NAME.length;
    Matcher words = WORDS.matcher(names);
    while (best > 0 && words.find()) {
      for (int i = 0; i < best; i++) {
        if (words.start(i + 1) >= 0) {
          best = i;
        }
      }
    }
    return best == BY_NAME.length ? Role.PLAIN : BY_NAME[best];
  }
}
