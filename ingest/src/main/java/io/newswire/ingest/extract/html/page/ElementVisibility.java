package io.newswire.ingest.extract.html.page;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Determines which elements are visible when a page opens: not those that are marked as hidden,
 * hidden by a style, or for browsers without scripts.
 */
public final class ElementVisibility {
  private static final Set<String> HIDING =
      Set.of("hidden", "hide", "is-hidden", "d-none", "display-none", "u-hidden", "u-hide");

  /** {@code hidden md:block}: hidden on the screens of some sizes only. */
  private static final Pattern SHOWING =
      Pattern.compile(
          "(?:^|[\\s:-])(?:block|flex|grid|inline|table|contents|inline-\\w+)(?:\\s|$)");

  private final boolean all;
  private final Set<String> hiddenByStyle;

  /** A cache of the results by class attribute, because these repeat on a page. */
  private final Map<String, Boolean> byClasses = new HashMap<>();

  private ElementVisibility(boolean all, Set<String> hiddenByStyle) {
    this.all = all;
    this.hiddenByStyle = hiddenByStyle;
  }

  /** The visibility in a page. */
  public static ElementVisibility of(Document document) {
    return new ElementVisibility(false, HidingStyles.of(document));
  }

  /** All text is visible, also initially hidden text. */
  public static ElementVisibility everything() {
    return new ElementVisibility(true, Set.of());
  }

  boolean isHidden(Element element) {
    return switch (element.normalName()) {
      case "template" -> !isShadowRoot(element) && !all;
      case "noscript" -> !all;
      default -> !all && element.attributesSize() > 0 && isMarkedHidden(element);
    };
  }

  /** A template that the browser opens in place as the page is read. */
  private static boolean isShadowRoot(Element template) {
    return template.hasAttr("shadowrootmode") || template.hasAttr("shadowroot");
  }

  private boolean isMarkedHidden(Element element) {
    if (element.hasAttr("hidden")) {
      return !element.attr("hidden").equalsIgnoreCase("until-found");
    }
    String style = element.attr("style");
    if (style.contains("display") && style.replace(" ", "").contains("display:none")) {
      return true;
    }
    String id = element.id();
    return (!id.isEmpty() && hiddenByStyle.contains('#' + id))
        || isHiddenByClass(element.className());
  }

  private boolean isHiddenByClass(String classes) {
    return !classes.isEmpty() && byClasses.computeIfAbsent(classes, this::areHiding);
  }

  private boolean areHiding(String classes) {
    boolean hidden = false;
    for (String name : classes.split("\\s+")) {
      if (hiddenByStyle.contains('.' + name)) {
        return true;
      }
      hidden |= HIDING.contains(name);
    }
    return hidden && !SHOWING.matcher(classes).find();
  }
}
