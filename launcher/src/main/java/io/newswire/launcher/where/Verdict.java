package io.newswire.launcher.where;

import io.newswire.index.IndexNames;
import io.newswire.index.document.ArticleDocument;
import io.newswire.model.Article;
import io.newswire.model.Topics;
import io.newswire.model.text.CountText;
import io.newswire.model.text.TimeText;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where a document is, from what is found of it. */
final class Verdict {
  private static final String REPEATED =
      "it brought nothing new: the article was known with this content, or in a later version";
  private static final String EXTRACTED_AND_GONE =
      "extraction is done with it, and what became of it is no longer on %s or %s"
          .formatted(Topics.ARTICLES, Topics.REJECTED);

  private final Log log;
  private final IndexLookup index;

  Verdict(Log log, IndexLookup index) {
    this.log = log;
    this.index = index;
  }

  /** Its whole way, with a step for the index if it got there; it must have left a trace. */
  Passage of(Traces traces) {
    Optional<Step> enriched = traces.last(Step.ENRICHED);
    if (enriched.isPresent()) {
      return ofEnriched(traces, enriched.get());
    }
    List<Step> steps = traces.steps();
    Step last = steps.get(steps.size() - 1);
    return switch (last.stage()) {
      case Step.REJECTED -> passage(traces, Outcome.REJECTED, last.detail());
      case Step.EXTRACTED ->
          isDone("enrich", last)
              ? passage(traces, Outcome.REPEATED, REPEATED)
              : waiting(traces, "enrich", last);
      default ->
          isDone("extract", last)
              ? passage(traces, Outcome.GONE, EXTRACTED_AND_GONE)
              : waiting(traces, "extract", last);
    };
  }

  private Passage ofEnriched(Traces traces, Step enriched) {
    Optional<ArticleDocument> found;
    try {
      found = index.article(traces.id());
    } catch (IOException e) {
      return passage(
          traces,
          Outcome.UNKNOWN,
          "Elasticsearch does not answer, so whether it can be searched is not known: "
              + e.getMessage());
    }
    int revision = found.map(document -> revision(document.enriched().article())).orElse(0);
    if (revision < traces.revision()) {
      return notIndexed(traces, enriched);
    }
    if (revision > traces.revision()) {
      return passage(
          traces, Outcome.REPLACED, "revision %d stands in the index".formatted(revision));
    }
    return indexed(traces, found.get());
  }

  private Passage notIndexed(Traces traces, Step enriched) {
    Optional<Step> rejected = traces.last(Step.REJECTED);
    if (rejected.isPresent()) {
      return passage(traces, Outcome.REJECTED, rejected.get().detail());
    }
    return isDone("index", enriched)
        ? passage(traces, Outcome.GONE, "it was indexed, and is in the index no longer")
        : waiting(traces, "index", enriched);
  }

  private static Passage indexed(Traces traces, ArticleDocument document) {
    Article article = document.enriched().article();
    traces.indexed(
        new Step(Step.INDEXED, document.indexedAt(), IndexNames.ARTICLES, null, null, null));
    if (!article.usable()) {
      return passage(
          traces, Outcome.HIDDEN, "readers do not see it: it is " + article.status().code());
    }
    if (article.embargoedUntil() != null && article.embargoedUntil().isAfter(Instant.now())) {
      return passage(
          traces,
          Outcome.HIDDEN,
          "readers do not see it before " + TimeText.here().minute(article.embargoedUntil()));
    }
    return passage(traces, Outcome.SEARCHABLE, "it can be searched");
  }

  private Passage waiting(Traces traces, String stage, Step last) {
    long before = last.offset() - log.done(stage, last.place(), last.partition());
    return passage(
        traces,
        Outcome.WAITING,
        "%s has not come to it yet; about %s before it; see 'newswire status'"
            .formatted(stage, CountText.of(before, "record is", "records are")));
  }

  private boolean isDone(String stage, Step step) {
    return log.done(stage, step.place(), step.partition()) > step.offset();
  }

  private static int revision(Article article) {
    return article.revision() == null ? 1 : article.revision();
  }

  private static Passage passage(Traces traces, Outcome outcome, String why) {
    return new Passage(traces.id(), traces.raw(), traces.steps(), outcome, why);
  }
}
