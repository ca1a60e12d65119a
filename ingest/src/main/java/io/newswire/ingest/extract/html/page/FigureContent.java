package io.newswire.ingest.extract.html.page;

import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * What stands in a {@code figure}: mostly a picture with its caption, but also tables and quotes.
 */
final class FigureContent {
  private static final Set<String> TEXT =
      Set.of("table", "blockquote", "pre", "p", "ul", "ol", "dl");
  private static final int DEEPEST = 3;

  private FigureContent() {}

  /** Whether it is there for its text; a caption beside it is one still. */
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
