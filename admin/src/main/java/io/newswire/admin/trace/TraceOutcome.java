package io.newswire.admin.trace;

import io.newswire.index.document.ArticleDocument;
import io.newswire.index.setup.IndexNames;
import io.newswire.model.Article;
import io.newswire.model.Topics;
import io.newswire.model.text.CountText;
import io.newswire.model.text.TimeText;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where a document is, from what is found of it. */
final class TraceOutcome {
  private static final String REPEATED =
      "it brought nothing new: the article was known with this content, or in a later version";
  private static final String EXTRACTED_AND_GONE =
      "extraction is done with it, and what became of it is no longer on %s or %s"
          .formatted(Topics.ARTICLES, Topics.REJECTED);

  private final TopicScan log;
  private final IndexLookup index;

  TraceOutcome(TopicScan log, IndexLookup index) {
    this.log = log;
    this.index = index;
  }

  /** Its whole way, with a step for the index if it got there; it must have left a trace. */
  ArticleTrace of(TraceBuilder traces) {
    Optional<TraceStep> enriched = traces.last(TraceStep.ENRICHED);
    if (enriched.isPresent()) {
      return ofEnriched(traces, enriched.get());
    }
    List<TraceStep> steps = traces.steps();
    TraceStep last = steps.get(steps.size() - 1);
    return switch (last.stage()) {
      case TraceStep.REJECTED -> passage(traces, TraceState.REJECTED, last.detail());
      case TraceStep.EXTRACTED ->
          isDone("enrich", last)
              ? passage(traces, TraceState.REPEATED, REPEATED)
              : waiting(traces, "enrich", last);
      default ->
          isDone("extract", last)
              ? passage(traces, TraceState.GONE, EXTRACTED_AND_GONE)
              : waiting(traces, "extract", last);
    };
  }

  private ArticleTrace ofEnriched(TraceBuilder traces, TraceStep enriched) {
    Optional<ArticleDocument> found;
    try {
      found = index.article(traces.id());
    } catch (IOException e) {
      return passage(
          traces,
          TraceState.UNKNOWN,
          "Elasticsearch does not answer, so whether it can be searched is not known: "
              + e.getMessage());
    }
    int revision = found.map(document -> revision(document.enriched().article())).orElse(0);
    if (found.isEmpty() || revision < traces.revision()) {
      return notIndexed(traces, enriched);
    }
    if (revision > traces.revision()) {
      return passage(
          traces, TraceState.REPLACED, "revision %d stands in the index".formatted(revision));
    }
    return indexed(traces, found.get());
  }

  private ArticleTrace notIndexed(TraceBuilder traces, TraceStep enriched) {
    Optional<TraceStep> rejected = traces.last(TraceStep.REJECTED);
    if (rejected.isPresent()) {
      return passage(traces, TraceState.REJECTED, rejected.get().detail());
    }
    return isDone("index", enriched)
        ? passage(traces, TraceState.GONE, "it was indexed, and is in the index no longer")
        : waiting(traces, "index", enriched);
  }

  private static ArticleTrace indexed(TraceBuilder traces, ArticleDocument document) {
    Article article = document.enriched().article();
    traces.indexed(
        new TraceStep(
            TraceStep.INDEXED, document.indexedAt(), IndexNames.ARTICLES, null, null, null));
    if (!article.usable()) {
      return passage(
          traces, TraceState.HIDDEN, "readers do not see it: it is " + article.status().code());
    }
    if (article.embargoedUntil() != null && article.embargoedUntil().isAfter(Instant.now())) {
      return passage(
          traces,
          TraceState.HIDDEN,
          "readers do not see it before " + TimeText.here().minute(article.embargoedUntil()));
    }
    return passage(traces, TraceState.SEARCHABLE, "it can be searched");
  }

  private ArticleTrace waiting(TraceBuilder traces, String stage, TraceStep last) {
    long before = last.offset() - log.done(stage, last.place(), last.partition());
    return passage(
        traces,
        TraceState.WAITING,
        "%s has not come to it yet; about %s before it; see 'newswire status'"
            .formatted(stage, CountText.of(before, "record is", "records are")));
  }

  private boolean isDone(String stage, TraceStep step) {
    return log.done(stage, step.place(), step.partition()) > step.offset();
  }

  private static int revision(Article article) {
    return article.revision() == null ? 1 : article.revision();
  }

  private static ArticleTrace passage(TraceBuilder traces, TraceState outcome, String why) {
    return new ArticleTrace(traces.id(), traces.raw(), traces.steps(), outcome, why);
  }
}
