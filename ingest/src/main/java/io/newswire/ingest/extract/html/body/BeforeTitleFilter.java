package io.newswire.ingest.extract.html.body;

import io.newswire.ingest.extract.html.page.Block;
import java.util.List;

/** Removes blocks before the title, unless the body is there. */
final class BeforeTitleFilter implements BoilerplateFilter {
  private static final double LEAST = 0.3;

  @Override
  public List<Block> of(List<Block> blocks, BodyContext context) {
    int title = context.titleIndex();
    List<Block> behind = blocks.stream().filter(block -> block.index() > title).toList();
    return TextWeight.of(behind) > LEAST * TextWeight.of(blocks) ? behind : blocks;
  }
}
