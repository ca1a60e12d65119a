package io.newswire.ingest.extract.html.body;

import io.newswire.ingest.extract.html.data.PageData;
import io.newswire.ingest.extract.html.page.Block;
import io.newswire.ingest.extract.html.page.BlockPage;
import io.newswire.ingest.extract.html.page.Box;
import java.util.List;

/**
 * What the rules look at: a page, what its boxes are for, and the box the body was found in.
 *
 * @param title of the article; null if unknown
 * @param titleIndex of the block that is the title; -1 if there is none
 */
record Scene(BlockPage page, Roles roles, Box box, PageData data, String title, int titleIndex) {
  List<Block> blocks() {
    return page.in(box);
  }
}
