package io.newswire.ingest.extract.html.body;

import io.newswire.ingest.extract.html.page.Block;
import io.newswire.ingest.extract.html.page.Box;
import java.util.List;

/**
 * A box that may be the body.
 *
 * @param origin how it was found, for explanations
 * @param blocks all blocks of the box, or those of the parts that were found
 */
record Candidate(String origin, Box box, List<Block> blocks) {}
