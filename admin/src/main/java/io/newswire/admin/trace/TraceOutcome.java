package io.newswire.admin.trace;

import io.newswire.index.document.ArticleDocument;
import io.newswire.index.setup.IndexNames;
import io.newswire.model.Article;
import io.newswire.model.PublishingStatus;
import io.newswire.model.Topics;
import io.newswire.model.text.CountText;
import io.newswire.model.text.TimeText;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Decides where a document is now, from the steps that were found. */
record TraceOutcome(TopicScan log, IndexLookup index) {
  private static final String REPEATED =
      "it changed nothing: the article was there with the same or later content";
  private static final String KILLED =
      "it changed nothing: the article is withdrawn, and only a higher \"version\" than any before"
          + " or, without versions, \"status\": \"usable\" brings it back";
  private static final String EXTRACTED_AND_GONE =
      "it was extracted or rejected, and %s and %s no longer have the result"
          .formatted(Topics.ARTICLES, Topics.REJECTED);

  /**
   * Returns the whole trace, with a step for the index if the document is there.
   *
   * @param traces with at least one step
   */
  ArticleTrace of(TraceBuilder traces) {
    Optional<TraceStep> enriched = traces.last(TraceStep.ENRICHED);
    if (enriched.isPresent()) {
      return ofEnriched(traces, enriched.get());
    }
    List<TraceStep> steps = traces.steps();
    TraceStep last = steps.get(steps.size() - 1);
    return switch (last.stage()) {
      case TraceStep.REJECTED -> trace(traces, TraceState.REJECTED, last.detail());
      case TraceStep.EXTRACTED ->
          isDone("enrich", last)
              ? trace(traces, TraceState.REPEATED, whyDropped(traces))
              : waiting(traces, "enrich", last);
      default ->
          isDone("extract", last)
              ? trace(traces, TraceState.GONE, EXTRACTED_AND_GONE)
              : waiting(traces, "extract", last);
    };
  }

  private String whyDropped(TraceBuilder traces) {
    try {
      return index
          .article(traces.id())
          .map(document -> whyDropped(traces.article(), document.enriched().article()))
          .orElse(REPEATED);
    } catch (IOException e) {
      return REPEATED;
    }
  }

  private static String whyDropped(Article pushed, Article stored) {
    if (pushed == null) {
      return REPEATED;
    }
    if (isCanceled(stored) && !isCanceled(pushed)) {
      return KILLED;
    }
    boolean isOlder =
        pushed.version() != null && stored.version() != null && pushed.version() < stored.version();
    return isOlder
        ? "it changed nothing: its version %d is older than version %d, which is there"
            .formatted(pushed.version(), stored.version())
        : REPEATED;
  }

  private static boolean isCanceled(Article article) {
    return article.status() == PublishingStatus.CANCELED;
  }

  private ArticleTrace ofEnriched(TraceBuilder traces, TraceStep enriched) {
    Optional<ArticleDocument> found;
    try {
      found = index.article(traces.id());
    } catch (IOException e) {
      return trace(
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
      return trace(
          traces, TraceState.REPLACED, "revision %d stands in the index".formatted(revision));
    }
    return indexed(traces, found.get());
  }

  private ArticleTrace notIndexed(TraceBuilder traces, TraceStep enriched) {
    Optional<TraceStep> rejected = traces.last(TraceStep.REJECTED);
    if (rejected.isPresent()) {
      return trace(traces, TraceState.REJECTED, rejected.get().detail());
    }
    return isDone("index", enriched)
        ? trace(traces, TraceState.GONE, "it was indexed, and is in the index no longer")
        : waiting(traces, "index", enriched);
  }

  private static ArticleTrace indexed(TraceBuilder traces, ArticleDocument document) {
    Article article = document.enriched().article();
    traces.indexed(
        new TraceStep(
            TraceStep.INDEXED, document.indexedAt(), IndexNames.ARTICLES, null, null, null));
    if (!article.usable()) {
      return trace(
          traces, TraceState.HIDDEN, "searches do not show it: it is " + article.status().code());
    }
    if (article.embargoedUntil() != null && article.embargoedUntil().isAfter(Instant.now())) {
      return trace(
          traces,
          TraceState.HIDDEN,
          "searches do not show it before " + TimeText.here().minute(article.embargoedUntil()));
    }
    return trace(traces, TraceState.SEARCHABLE, "it can be searched");
  }

  private ArticleTrace waiting(TraceBuilder traces, String stage, TraceStep last) {
    long before = last.offset() - log.done(stage, last.place(), last.partition());
    return trace(
        traces,
        TraceState.WAITING,
        "%s has not read it yet; about %s before it"
            .formatted(stage, CountText.of(before, "record is", "records are")));
  }

  private boolean isDone(String stage, TraceStep step) {
    return log.done(stage, step.place(), step.partition()) > step.offset();
  }

  private static int revision(Article article) {
    return article.revision() == null ? 1 : article.revision();
  }

  private static ArticleTrace trace(TraceBuilder traces, TraceState outcome, String why) {
    return new ArticleTrace(traces.id(), traces.raw(), traces.steps(), outcome, why);
  }
}
