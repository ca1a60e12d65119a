package io.newswire.ingest.extract.html.page;

import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Classifies the content of a {@code figure}: mostly a picture with a caption, but also tables and
 * quotes.
 */
final class FigureContent {
  private static final Set<String> TEXT =
      Set.of("table", "blockquote", "pre", "p", "ul", "ol", "dl");
  private static final int DEEPEST = 3;

  private FigureContent() {}

  /** Whether its content is text; a caption in it remains a caption. */
  static boolean isText(Element figure) {
    Element inner = figure;
    for (int depth = 0; depth < DEEPEST && inner != null; depth++) {
      inner = inner.firstElementChild();
      if (inner != null && TEXT.contains(inner.normalName())) {
        return !inner.normalName().equals("p") || inner.firstElementChild() == null;
      }
    }
    return false;
  }
}
