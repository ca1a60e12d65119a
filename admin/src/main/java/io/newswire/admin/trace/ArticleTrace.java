package io.newswire.admin.trace;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.newswire.model.RawPosition;
import java.util.List;

/**
 * The path of one document through the stages.
 *
 * @param id the id of its article; null if it did not become one
 * @param raw its record on {@code news.raw} or {@code news.raw-urgent}; null for an article that
 *     did not come from there
 * @param steps what happened to it, in order of time
 * @param outcome where it is now
 * @param why the outcome as a sentence
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ArticleTrace(
    String id, RawPosition raw, List<TraceStep> steps, TraceState outcome, String why) {
  public ArticleTrace {
    steps = List.copyOf(steps);
  }

  /** Without the address and the title of a document that searches do not show, or not yet. */
  public ArticleTrace forReaders() {
    return outcome == TraceState.SEARCHABLE
        ? this
        : new ArticleTrace(
            id, raw, steps.stream().map(TraceStep::withoutTitle).toList(), outcome, why);
  }
}
