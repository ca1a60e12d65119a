package io.newswire.ingest.extract.html.body;

import io.newswire.ingest.extract.html.page.Block;
import io.newswire.ingest.extract.html.page.BlockPage;
import io.newswire.ingest.extract.html.page.Box;
import java.util.List;

/**
 * The amount of running text in the boxes of a page: consecutive paragraphs. Teasers and readers'
 * comments also have sentences, but with headings, names and buttons between them.
 */
record RunningText(double[] sums) {
  private static final int LONG = 80;
  private static final double LINKED = 0.3;

  static RunningText of(BlockPage page) {
    List<Block> blocks = page.blocks();
    boolean[] is = new boolean[blocks.size()];
    for (int i = 0; i < is.length; i++) {
      is[i] = is(blocks.get(i));
    }
    double[] sums = new double[is.length + 1];
    for (int i = 0; i < is.length; i++) {
      boolean follows = (i > 0 && is[i - 1]) || (i + 1 < is.length && is[i + 1]);
      sums[i + 1] = sums[i] + (is[i] && follows ? TextWeight.length(blocks.get(i).text()) : 0);
    }
    return new RunningText(sums);
  }

  /** Whether a block looks like a paragraph of an article. */
  static boolean is(Block block) {
    return TextWeight.length(block.text()) >= LONG
        && block.linkDensity() < LINKED
        && !block.isHeading()
        && TextWeight.endsLikeSentence(block.text());
  }

  double all() {
    return sums[sums.length - 1];
  }

  double in(Box box) {
    return sums[box.to()] - sums[box.from()];
  }
}
