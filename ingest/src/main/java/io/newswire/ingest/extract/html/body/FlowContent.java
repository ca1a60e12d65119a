package io.newswire.ingest.extract.html.body;

import io.newswire.ingest.extract.html.page.Block;
import io.newswire.ingest.extract.html.page.Box;
import java.util.Set;

/** The elements of running text: paragraphs, lists, tables, headings. */
final class FlowContent {
  private static final Set<String> TAGS =
      Set.of(
          "p",
          "ul",
          "ol",
          "li",
          "blockquote",
          "table",
          "tbody",
          "thead",
          "tr",
          "td",
          "th",
          "dl",
          "dt",
          "dd",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "pre",
          "center");

  private FlowContent() {}

  static boolean has(Box box) {
    return TAGS.contains(box.element().normalName());
  }

  /** The innermost box around a block that is not such an element. */
  static Box holder(Block block) {
    Box box = block.box();
    while (has(box) && box.parent() != null) {
      box = box.parent();
    }
    return box;
  }
}
