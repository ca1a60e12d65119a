package io.newswire.ingest.extract.html.body;

import io.newswire.ingest.extract.html.page.Block;
import io.newswire.ingest.extract.html.page.BlockPage;
import io.newswire.ingest.extract.html.page.Box;
import io.newswire.ingest.extract.html.page.BoxRole;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the boxes around the title or a marked body, at any depth. */
final class MarkedAncestors {
  private static final double REAL_BODY = 300;
  private static final double REAL_SHARE = 0.1;

  private MarkedAncestors() {}

  static Set<Box> of(BlockPage page) {
    double all = running(page.blocks(), Double.MAX_VALUE);
    double real = Math.min(REAL_BODY, all * REAL_SHARE);
    Set<Box> holders = new HashSet<>();
    for (Box box : page.boxes()) {
      boolean body = box.role() == BoxRole.BODY && running(page.in(box), real) >= real;
      if (body || box.element().normalName().equals("h1")) {
        for (Box outer = box.parent(); outer != null && holders.add(outer); ) {
          outer = outer.parent();
        }
      }
    }
    return holders;
  }

  /** The boxes that are marked as the article or its body and have text. */
  static Set<Box> marked(BlockPage page) {
    double all = running(page.blocks(), Double.MAX_VALUE);
    double real = Math.min(REAL_BODY, all * REAL_SHARE);
    Set<Box> marked = new HashSet<>();
    for (Box box : page.boxes()) {
      boolean claims = box.role() == BoxRole.BODY || box.element().normalName().equals("article");
      if (claims && running(page.in(box), real) >= real) {
        marked.add(box);
      }
    }
    return marked;
  }

  private static double running(List<Block> blocks, double enough) {
    double sum = 0;
    for (Block block : blocks) {
      sum += Math.max(0, TextWeight.of(block));
      if (sum > enough) {
        return sum;
      }
    }
    return sum;
  }
}
