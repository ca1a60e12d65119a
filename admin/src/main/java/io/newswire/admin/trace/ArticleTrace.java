package io.newswire.admin.trace;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.newswire.model.RawPosition;
import java.util.List;

/**
 * The way of one document, as it was pushed once.
 *
 * @param id of the article it became; null if it became none
 * @param raw where it was received; null for an article that was not made from {@code news.raw}
 * @param steps what happened to it, the first first
 * @param outcome where it is now
 * @param why the outcome in a sentence
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ArticleTrace(
    String id, RawPosition raw, List<TraceStep> steps, TraceState outcome, String why) {
  public ArticleTrace {
    steps = List.copyOf(steps);
  }
}
