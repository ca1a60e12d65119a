package io.newswire.ingest.extract.html.body;

import io.newswire.ingest.extract.html.page.Block;
import java.util.List;

/** Removes blocks that are not part of the body. */
@FunctionalInterface
interface BoilerplateFilter {
  /** The remaining blocks, in order. */
  List<Block> of(List<Block> blocks, BodyContext context);
}
