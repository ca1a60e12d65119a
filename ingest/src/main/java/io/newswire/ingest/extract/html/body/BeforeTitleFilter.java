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
    return weight(behind) > LEAST * weight(blocks) ? behind : blocks;
  }

  private static double weight(List<Block> blocks) {
    return blocks.stream().mapToDouble(block -> Math.max(0, TextWeight.of(block))).sum();
  }
}
