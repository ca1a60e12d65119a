package io.newswire.ingest.extract.html.body;

import io.newswire.ingest.extract.html.page.Block;
import io.newswire.ingest.extract.html.page.BlockPage;
import io.newswire.ingest.extract.html.page.Box;
import java.util.function.ToDoubleFunction;

/** A value of all blocks of a page, summed up so that the sum of any box costs nothing. */
record BlockSums(double[] sums) {
  static BlockSums of(BlockPage page, ToDoubleFunction<Block> value) {
    double[] sums = new double[page.blocks().size() + 1];
    for (Block block : page.blocks()) {
      sums[block.index() + 1] = sums[block.index()] + value.applyAsDouble(block);
    }
    return new BlockSums(sums);
  }

  double all() {
    return sums[sums.length - 1];
  }

  double in(Box box) {
    return sums[box.to()] - sums[box.from()];
  }
}
