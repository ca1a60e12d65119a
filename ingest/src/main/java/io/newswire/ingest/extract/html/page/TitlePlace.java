package io.newswire.ingest.extract.html.page;

import io.newswire.ingest.extract.text.TextSimilarity;

/** Where the title stands on the page. */
public final class TitlePlace {
  private static final double SAME = 0.8;

  private TitlePlace() {}

  /** Index of the first heading that is the title, else of the first such block, else -1. */
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
