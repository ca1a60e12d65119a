package io.newswire.admin.status;

import io.newswire.index.search.NewsSearch;
import io.newswire.index.search.result.Counts;
import io.newswire.index.search.result.PipelinePace;
import java.io.IOException;

/**
 * What the index says of the pipeline.
 *
 * @param counts how many documents there are
 * @param pace how much passed the stages lately, and how long that took
 */
public record IndexFigures(Counts counts, PipelinePace pace) {
  /** Asks the index. */
  public static IndexFigures read(NewsSearch search) throws IOException {
    return new IndexFigures(search.count(), search.pace());
  }
}
