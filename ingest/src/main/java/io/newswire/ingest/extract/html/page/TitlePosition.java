package io.newswire.ingest.extract.html.page;

import io.newswire.ingest.extract.text.TextSimilarity;

/** Finds the position of the title on a page. */
public final class TitlePosition {
  private static final double SAME = 0.8;

  private TitlePosition() {}

  /**
   * The index of the first heading with the title, otherwise of the first block with it; -1 if
   * there is none.
   */
  public static int of(BlockPage page, String title) {
    if (title == null) {
      return -1;
    }
    int found = -1;
    for (Block block : page.blocks()) {
      boolean like = isAsLong(block, title) && TextSimilarity.of(block.text(), title) > SAME;
      if (like && block.isHeading()) {
        return block.index();
      }
      found = like && found < 0 ? block.index() : found;
    }
    return found;
  }

  private static boolean isAsLong(Block block, String title) {
    int length = block.text().length();
    return length < 2 * title.length() && title.length() < 2 * length;
  }
}
