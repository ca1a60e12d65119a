package io.newswire.ingest.extract.html.page;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the classes and ids that are always hidden by the style sheets in a page: by an
 * unconditional rule ({@code .hide{display:none}}), without another rule that shows them.
 */
final class HidingStyles {
  private static final int LONGEST = 1_000_000;
  private static final Pattern NAME = Pattern.compile("[.#][\\w-]+");
  private static final Pattern DISPLAY =
      Pattern.compile("(?<![\\w-])display\\s*:\\s*([\\w-]+)", Pattern.CASE_INSENSITIVE);

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

  /** Reads the rules with {@code display}. */
  private void read(String css, boolean always) {
    int depth = 0;
    int selectors = 0;
    int declarations = -1;
    int display = css.indexOf("display");
    int open = css.indexOf('{');
    int close = css.indexOf('}');
    while (close >= 0 && display >= 0) {
      if (open >= 0 && open < close) {
        selectors = declarations < 0 ? selectors : declarations;
        declarations = open + 1;
        depth++;
        open = css.indexOf('{', open + 1);
      } else {
        display = display < declarations ? css.indexOf("display", declarations) : display;
        if (declarations >= 0 && display >= 0 && display < close) {
          rule(
              css.substring(selectors, declarations - 1),
              css.substring(declarations, close),
              always && depth == 1);
        }
        declarations = -1;
        selectors = close + 1;
        depth = Math.max(0, depth - 1);
        close = css.indexOf('}', close + 1);
      }
    }
  }

  private void rule(String selectors, String declarations, boolean always) {
    Matcher display = DISPLAY.matcher(declarations);
    if (!display.find()) {
      return;
    }
    boolean hides = display.group(1).equalsIgnoreCase("none");
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
