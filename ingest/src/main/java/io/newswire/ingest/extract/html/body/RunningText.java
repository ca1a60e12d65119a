package io.newswire.ingest.extract.html.body;

import io.newswire.ingest.extract.html.page.Block;
import io.newswire.ingest.extract.html.page.BlockPage;
import java.util.BitSet;

/**
 * The amount of running text in the boxes of a page: consecutive paragraphs. Teasers and readers'
 * comments also have sentences, but with headings, names and buttons between them.
 */
final class RunningText {
  private static final int LONG = 80;
  private static final double LINKED = 0.3;

  private RunningText() {}

  static BlockSums of(BlockPage page) {
    BitSet is = new BitSet();
    page.blocks().stream().filter(RunningText::is).forEach(block -> is.set(block.index()));
    return BlockSums.of(
        page,
        block -> {
          int i = block.index();
          boolean follows = (i > 0 && is.get(i - 1)) || is.get(i + 1);
          return is.get(i) && follows ? TextWeight.length(block.text()) : 0;
        });
  }

  /** Whether a block looks like a paragraph of an article. */
  static boolean is(Block block) {
    return TextWeight.length(block.text()) >= LONG
        && block.linkDensity() < LINKED
        && !block.isHeading()
        && TextWeight.endsLikeSentence(block.text());
  }
}
