package io.newswire.ingest.extract.html.page;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The classes and ids that a page's own style sheets hide always: by a rule that asks for nothing
 * else ({@code .hide{display:none}}), while no rule shows them again, on a larger screen or inside
 * another element.
 */
final class HidingStyles {
  private static final int LONGEST = 1_000_000;
  private static final Pattern NAME = Pattern.compile("[.#][\\w-]+");
  private static final Pattern DISPLAY = Pattern.compile("(?<![\\w-])display\\s*:\\s*([\\w-]+)");

  private final Set<String> hidden = new HashSet<>();
  private final Set<String> shown = new HashSet<>();

  private HidingStyles() {}

  /** Names as in a selector, such as {@code .hide}. */
  static Set<String> of(Document document) {
    HidingStyles styles = new HidingStyles();
    int room = LONGEST;
    for (Element style : document.getElementsByTag("style")) {
      String css = style.data();
      if (css.length() <= room && css.contains("display")) {
        room -= css.length();
        styles.read(css, style.attr("media").isEmpty());
      }
    }
    styles.hidden.removeAll(styles.shown);
    return styles.hidden;
  }

  private void read(String css, boolean always) {
    int depth = 0;
    int selectors = 0;
    int declarations = -1;
    for (int i = 0; i < css.length(); i++) {
      char c = css.charAt(i);
      if (c == '{') {
        selectors = declarations < 0 ? selectors : declarations;
        declarations = i + 1;
        depth++;
      } else if (c == '}') {
        if (declarations >= 0) {
          rule(
              css.substring(selectors, declarations - 1),
              css.substring(declarations, i),
              always && depth == 1);
        }
        declarations = -1;
        selectors = i + 1;
        depth = Math.max(0, depth - 1);
      }
    }
  }

  private void rule(String selectors, String declarations, boolean always) {
    if (!declarations.contains("display")) {
      return;
    }
    Matcher display = DISPLAY.matcher(declarations.toLowerCase(Locale.ROOT));
    if (!display.find()) {
      return;
    }
    boolean hides = display.group(1).equals("none");
    for (String selector : selectors.substring(selectors.lastIndexOf('/') + 1).split(",")) {
      String name = selector.strip();
      if (hides && always && NAME.matcher(name).matches()) {
        hidden.add(name);
      } else if (!hides) {
        Matcher names = NAME.matcher(name.substring(name.lastIndexOf(' ') + 1));
        while (names.find()) {
          shown.add(names.group());
        }
      }
    }
  }
}
