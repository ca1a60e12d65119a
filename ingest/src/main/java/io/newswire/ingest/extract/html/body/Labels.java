package io.newswire.ingest.extract.html.body;

import io.newswire.ingest.extract.html.page.Block;
import java.util.List;

/**
 * Cuts short lines that are no sentence and stand in no paragraph, list, table or heading: buttons,
 * labels, captions without a mark. Where much of the body is such lines, they are the body.
 */
final class Labels implements Cut {
  private static final int SHORT = 100;
  private static final double MUCH = 0.3;

  @Override
  public List<Block> of(List<Block> blocks, Scene scene) {
    List<Block> kept = blocks.stream().filter(block -> !isLabel(block)).toList();
    return length(kept) > (1 - MUCH) * length(blocks) ? kept : blocks;
  }

  private static boolean isLabel(Block block) {
    return block.text().length() < SHORT
        && !TextWeight.endsLikeSentence(block.text())
        && !block.text().endsWith(":")
        && (!Flow.has(block.box()) || block.tag().equals("center"));
  }

  private static double length(List<Block> blocks) {
    return blocks.stream().mapToInt(block -> block.text().length()).sum();
  }
}
