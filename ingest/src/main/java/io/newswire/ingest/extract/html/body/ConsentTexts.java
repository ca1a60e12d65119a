package io.newswire.ingest.extract.html.body;

import io.newswire.ingest.extract.html.page.Block;
import io.newswire.ingest.extract.html.page.BlockPage;
import io.newswire.ingest.extract.html.page.Box;
import io.newswire.ingest.extract.html.page.BoxRole;
import java.util.HashSet;
import java.util.List;
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
    List<Block> blocks = page.blocks();
    int[] said = new int[blocks.size() + 1];
    int[] asked = new int[blocks.size() + 1];
    for (Block block : blocks) {
      int i = block.index();
      int length = block.text().length();
      boolean asks = TextWeight.of(block) > 0 && NoticeWords.asksForConsent(block.text());
      said[i + 1] = said[i] + length;
      asked[i + 1] = asked[i] + (asks ? length : 0);
    }
    Set<Box> found = new HashSet<>();
    for (Box box : page.boxes()) {
      int text = said[box.to()] - said[box.from()];
      int consent = asked[box.to()] - asked[box.from()];
      boolean mayBe =
          box.role() != BoxRole.BODY
              && !FlowContent.has(box)
              && !ARTICLES.contains(box.element().normalName());
      if (mayBe
          && !holders.contains(box)
          && consent >= LEAST
          && consent > MOSTLY * text
          && consent < HALF * said[blocks.size()]) {
        found.add(box);
      }
    }
    return found;
  }
}
