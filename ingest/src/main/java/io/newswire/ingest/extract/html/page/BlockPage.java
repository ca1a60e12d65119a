package io.newswire.ingest.extract.html.page;

import java.util.List;

/**
 * The text of a page as blocks.
 *
 * @param blocks the blocks in document order
 * @param boxes all block-level elements in document order, the root first
 */
public record BlockPage(List<Block> blocks, List<Box> boxes) {
  public BlockPage {
    blocks = List.copyOf(blocks);
    boxes = List.copyOf(boxes);
  }

  public List<Block> in(Box box) {
    return blocks.subList(box.from(), box.to());
  }
}
