package io.newswire.ingest.extract.html.body;

import io.newswire.ingest.extract.html.page.BlockPage;
import io.newswire.ingest.extract.html.page.Box;
import io.newswire.ingest.extract.html.page.BoxRole;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the boxes around the title or a marked body, at any depth. */
final class MarkedAncestors {
  private static final double REAL_BODY = 300;
  private static final double REAL_SHARE = 0.1;

  private MarkedAncestors() {}

  static Set<Box> of(BlockPage page, Set<Box> marked) {
    Set<Box> holders = new HashSet<>();
    for (Box box : page.boxes()) {
      boolean body = box.role() == BoxRole.BODY && marked.contains(box);
      if (body || box.element().normalName().equals("h1")) {
        for (Box outer = box.parent(); outer != null && holders.add(outer); ) {
          outer = outer.parent();
        }
      }
    }
    return holders;
  }

  /** The boxes that are marked as the article or its body and have text. */
  static Set<Box> marked(BlockPage page, BlockSums weights) {
    double real = Math.min(REAL_BODY, weights.all() * REAL_SHARE);
    return page.boxes().stream()
        .filter(box -> claims(box) && weights.in(box) >= real)
        .collect(Collectors.toSet());
  }

  private static boolean claims(Box box) {
    return box.role() == BoxRole.BODY || box.element().normalName().equals("article");
  }
}
