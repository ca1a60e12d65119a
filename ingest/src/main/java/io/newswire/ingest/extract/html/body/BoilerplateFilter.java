package io.newswire.ingest.extract.html.body;

import io.newswire.ingest.extract.html.page.Block;
import java.util.List;

/** Takes away blocks that are no part of the body. */
@FunctionalInterface
interface BoilerplateFilter {
  /** What stays of the blocks, in their order. */
  List<Block> of(List<Block> blocks, BodyContext context);
}
