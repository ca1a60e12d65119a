package io.newswire.ingest.extract.html.body;

import io.newswire.ingest.extract.html.data.PageData;
import io.newswire.ingest.extract.html.page.Block;
import io.newswire.ingest.extract.html.page.BlockPage;
import io.newswire.ingest.extract.html.page.Box;
import java.util.List;

/**
 * The input of the filters: a page, the roles of its boxes, and the candidate chosen as body.
 *
 * @param title the title of the article; null if unknown
 * @param titleIndex the index of the title's block; -1 if there is none
 */
record BodyContext(
    BlockPage page, BoxRoles roles, Candidate chosen, PageData data, String title, int titleIndex) {
  Box box() {
    return chosen.box();
  }

  List<Block> blocks() {
    return chosen.blocks();
  }
}
