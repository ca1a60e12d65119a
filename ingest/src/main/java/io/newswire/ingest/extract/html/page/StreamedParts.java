package io.newswire.ingest.extract.html.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Moves the parts of a streamed page to their places, as its scripts do in a browser. React sends
 * late parts after the page, in {@code <div hidden id="S:0">}, with a call that moves them to
 * {@code <template id="B:0">}: {@code $RC("B:0","S:0")}.
 */
public final class StreamedParts {
  private static final Pattern MOVE =
      Pattern.compile(
          "\\$R[A-Z]\\(\\s*[\"']([^\"'\\s]{1,80})[\"']\\s*,\\s*[\"']([^\"'\\s]{1,80})[\"']");

  /** The maximum number of parts, because moving one takes time linear in its siblings. */
  private static final int MOST = 500;

  private StreamedParts() {}

  /**
   * Moves the parts in a document. Parts without a target become visible in place.
   *
   * @param html the source of the document, to skip pages without such calls
   */
  public static void place(Document document, String html) {
    if (html.contains("$R")) {
      place(document);
    }
  }

  private static void place(Document document) {
    Map<String, Element> byId = null;
    int moved = 0;
    for (Element script : document.getElementsByTag("script")) {
      Matcher move = script.data().contains("$R") ? MOVE.matcher(script.data()) : null;
      while (move != null && moved < MOST && move.find()) {
        byId = byId == null ? ids(document) : byId;
        moved += place(byId.get(move.group(1)), byId.get(move.group(2))) ? 1 : 0;
      }
    }
  }

  private static Map<String, Element> ids(Document document) {
    Map<String, Element> byId = new HashMap<>();
    for (Element element : document.getElementsByAttribute("id")) {
      byId.putIfAbsent(element.id(), element);
    }
    return byId;
  }

  /** Moves the hidden one of two elements to the other; their order depends on the call. */
  private static boolean place(Element one, Element other) {
    Element part = isPart(one) ? one : isPart(other) ? other : null;
    if (part == null) {
      return false;
    }
    Element place = part == one ? other : one;
    part.removeAttr("hidden");
    if (place != null && place.normalName().equals("template") && !isInside(place, part)) {
      removeFallback(place);
      place.replaceWith(part);
    }
    return true;
  }

  private static boolean isPart(Element element) {
    return element != null && element.hasAttr("hidden");
  }

  private static boolean isInside(Element inner, Element outer) {
    Element element = inner;
    while (element != null && element != outer) {
      element = element.parent();
    }
    return element == outer;
  }

  /** Removes the fallback content, up to the comment that ends it. */
  private static void removeFallback(Element place) {
    List<Node> fallback = new ArrayList<>();
    int depth = 1;
    for (Node node = place.nextSibling(); node != null; node = node.nextSibling()) {
      String mark = node instanceof Comment comment ? comment.getData() : "";
      depth += mark.equals("/$") ? -1 : mark.startsWith("$") ? 1 : 0;
      if (depth == 0) {
        fallback.forEach(Node::remove);
        return;
      }
      if (fallback.size() == MOST) {
        return;
      }
      fallback.add(node);
    }
  }
}
