package io.newswire.ingest.extract.html.body;

import io.newswire.ingest.extract.html.page.Block;
import io.newswire.ingest.extract.html.page.Box;
import java.util.List;

/**
 * A box that may hold the body.
 *
 * @param origin how it was found, for people
 * @param blocks all in the box, or those of the parts that were found
 */
record Candidate(String origin, Box box, List<Block> blocks) {}
