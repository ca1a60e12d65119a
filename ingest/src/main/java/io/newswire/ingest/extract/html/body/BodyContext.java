package io.newswire.ingest.extract.html.body;

import io.newswire.ingest.extract.html.data.PageData;
import io.newswire.ingest.extract.html.page.Block;
import io.newswire.ingest.extract.html.page.BlockPage;
import io.newswire.ingest.extract.html.page.Box;
import java.util.List;

/**
 * What the rules look at: a page, what its boxes are for, and where the body was found.
 *
 * @param title of the article; null if unknown
 * @param titleIndex of the block that is the title; -1 if there is none
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
