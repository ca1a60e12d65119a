package io.newswire.ingest.extract.html.body;

import io.newswire.ingest.extract.html.page.Block;
import io.newswire.ingest.extract.html.page.Box;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Recognises insets that belong to the article: key points above the text, quotes, and subheads.
 */
final class AuthorInsets {
  private static final Set<String> LISTS = Set.of("ul", "ol");
  private static final Set<String> QUOTES = Set.of("blockquote");
  private static final int SHORTEST_POINT = 25;

  private static final String OTHER =
      "a, button, input, form, img, picture, video, iframe, amp-img, [role=button]";

  private final Map<Box, Boolean> texts = new HashMap<>();
  private final Map<Box, Boolean> points = new HashMap<>();
  private final Set<Block> own;
  private final BodyContext context;
  private final int first;
  private final int last;

  AuthorInsets(List<Block> blocks, Set<Block> own, BodyContext context) {
    this.own = own;
    this.context = context;
    int[] text =
        blocks.stream()
            .filter(block -> own.contains(block) && RunningText.is(block))
            .mapToInt(Block::index)
            .toArray();
    this.first = text.length == 0 ? -1 : text[0];
    this.last = text.length == 0 ? Integer.MAX_VALUE : text[text.length - 1];
  }

  /** Whether a block in a box of an unusual kind belongs to the article. */
  boolean has(Block block) {
    Box box = outermost(block);
    return isSubhead(block, box) || isQuote(block) || isKeyPoint(block, box) || isEdge(block, box);
  }

  private Box outermost(Block block) {
    Box box = block.box();
    while (box.parent() != context.box() && box.parent() != null && !isShared(box.parent())) {
      box = box.parent();
    }
    return box;
  }

  /** Whether the box also has text of the body. */
  private boolean isShared(Box box) {
    return box.contains(first);
  }

  /** Whether it is a heading alone in its box, directly above text of the article. */
  private boolean isSubhead(Block block, Box box) {
    if (!block.isHeading() || box.to() - box.from() != 1 || !isOnlyText(box)) {
      return false;
    }
    int next = block.index() + 1;
    return block.index() > first
        && next < context.page().blocks().size()
        && own.contains(context.page().blocks().get(next))
        && RunningText.is(context.page().blocks().get(next));
  }

  /** Paragraphs above the others or below them, such as a lead. */
  private boolean isEdge(Block block, Box box) {
    return (block.index() < first || block.index() > last)
        && texts.computeIfAbsent(
            box, key -> isOnlyText(box) && TextEvidence.isText(context.page().in(box)));
  }

  private boolean isQuote(Block block) {
    return block.linkChars() == 0 && RunningText.is(block) && isIn(block, QUOTES);
  }

  private boolean isKeyPoint(Block block, Box box) {
    return block.index() < first
        && isIn(block, LISTS)
        && points.computeIfAbsent(box, key -> isOnlyText(box) && holdsPoints(box));
  }

  private boolean holdsPoints(Box box) {
    return context.page().in(box).stream()
        .allMatch(other -> other.isHeading() || TextWeight.length(other.text()) >= SHORTEST_POINT);
  }

  /** Whether the box has no controls and pictures. */
  private static boolean isOnlyText(Box box) {
    return box.element().selectFirst(OTHER) == null;
  }

  private boolean isIn(Block block, Set<String> tags) {
    return block.box().nearest(tags, context.box()) != null;
  }
}
