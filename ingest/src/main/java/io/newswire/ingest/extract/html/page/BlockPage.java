package io.newswire.ingest.extract.html.page;

import java.util.List;

/**
 * A page's text as blocks in document order.
 *
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
