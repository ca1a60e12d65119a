package io.newswire.ingest.extract.html.body;

import io.newswire.ingest.extract.html.page.Block;
import io.newswire.ingest.extract.html.page.BlockPage;
import io.newswire.ingest.extract.html.page.Box;
import io.newswire.ingest.extract.html.page.BoxRole;
import java.util.HashSet;
import java.util.Set;

/**
 * Finds boxes that ask for consent to cookies and the use of data, by their text; their names
 * differ between the many consent services.
 */
final class ConsentTexts {
  private static final double MOSTLY = 0.6;
  private static final double HALF = 0.5;
  private static final int LEAST = 120;
  private static final Set<String> ARTICLES = Set.of("article", "main", "body", "html");

  private ConsentTexts() {}

  /**
   * The boxes with consent text only.
   *
   * @param holders boxes with the title or a marked body, which are excluded
   */
  static Set<Box> of(BlockPage page, Set<Box> holders) {
    BlockSums said = BlockSums.of(page, block -> block.text().length());
    BlockSums asked = BlockSums.of(page, block -> asks(block) ? block.text().length() : 0);
    Set<Box> found = new HashSet<>();
    for (Box box : page.boxes()) {
      double consent = asked.in(box);
      boolean mayBe =
          box.role() != BoxRole.BODY
              && !FlowContent.has(box)
              && !ARTICLES.contains(box.element().normalName());
      if (mayBe
          && !holders.contains(box)
          && consent >= LEAST
          && consent > MOSTLY * said.in(box)
          && consent < HALF * said.all()) {
        found.add(box);
      }
    }
    return found;
  }

  private static boolean asks(Block block) {
    return TextWeight.of(block) > 0 && NoticeWords.asksForConsent(block.text());
  }
}
