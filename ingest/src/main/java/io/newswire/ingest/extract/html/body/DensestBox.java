package io.newswire.ingest.extract.html.body;

import io.newswire.ingest.extract.html.page.BlockPage;
import io.newswire.ingest.extract.html.page.Box;

/** Finds the box with the largest weight of running text; the innermost of equals. */
final class DensestBox {
  private DensestBox() {}

  /** The box; null if no block of the page looks like text of an article. */
  static Box of(BlockPage page, BoxRoles roles) {
    BlockSums sums = BlockSums.of(page, block -> roles.isOut(block) ? -5 : TextWeight.of(block));
    Box best = null;
    double highest = 0;
    for (Box box : page.boxes()) {
      double sum = sums.in(box);
      if (sum > 0 && sum >= highest) {
        highest = sum;
        best = box;
      }
    }
    return best;
  }
}
