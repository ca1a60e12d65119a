package io.newswire.ingest.extract.html.body;

import io.newswire.ingest.extract.html.page.Block;
import io.newswire.ingest.extract.html.page.Box;
import java.util.List;

/**
 * Removes short lines without a sentence outside of paragraphs, lists, tables and headings:
 * buttons, labels, unmarked captions. If the paragraphs are boxes of one kind instead of {@code p},
 * short ones of this kind are kept. If such lines are much of the body, all are kept.
 */
final class LabelFilter implements BoilerplateFilter {
  private static final int SHORT = 100;
  private static final double MUCH = 0.3;
  private static final double MOST = 0.5;

  @Override
  public List<Block> of(List<Block> blocks, BodyContext context) {
    BoxKinds kinds = BoxKinds.of(blocks, context.box());
    List<Block> kept =
        blocks.stream().filter(block -> !isLabel(block) || isParagraph(block, kinds)).toList();
    return length(kept) > (1 - MUCH) * length(blocks) ? kept : blocks;
  }

  private static boolean isLabel(Block block) {
    return block.text().length() < SHORT
        && !TextWeight.endsLikeSentence(block.text())
        && !block.text().endsWith(":")
        && (!FlowContent.has(block.box()) || block.tag().equals("center"));
  }

  /** Whether its box is of the kind of most paragraphs of the body. */
  private static boolean isParagraph(Block block, BoxKinds kinds) {
    Box box = block.box();
    return BoxKinds.isNamed(box) && box.to() - box.from() == 1 && kinds.share(box) > MOST;
  }

  private static double length(List<Block> blocks) {
    return blocks.stream().mapToInt(block -> block.text().length()).sum();
  }
}
