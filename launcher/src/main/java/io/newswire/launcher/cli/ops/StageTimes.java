package io.newswire.launcher.cli.ops;

import io.newswire.index.document.ArticleDocument;
import io.newswire.model.Article;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * How long articles took in each stage, by the clock of the stages; waiting for the stage counts.
 *
 * @param extract from the door until it was extracted; the median
 * @param enrich from there until entities and quotes were known; the median
 * @param index from there until it was written; the median
 */
record StageTimes(Duration extract, Duration enrich, Duration index) {

  /** The medians over some articles, at least one. */
  static StageTimes of(List<ArticleDocument> documents) {
    return new StageTimes(
        median(documents, StageTimes::received, StageTimes::extracted),
        median(documents, StageTimes::extracted, StageTimes::enriched),
        median(documents, StageTimes::enriched, ArticleDocument::indexedAt));
  }

  void print(PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "Median time of an article: extract %d ms, enrich %d ms, index %d ms.%n",
        extract.toMillis(),
        enrich.toMillis(),
        index.toMillis());
  }

  private static Duration median(
      List<ArticleDocument> documents,
      Function<ArticleDocument, Instant> from,
      Function<ArticleDocument, Instant> to) {
    return documents.stream()
        .map(document -> Duration.between(from.apply(document), to.apply(document)))
        .sorted()
        .skip(documents.size() / 2)
        .findFirst()
        .orElseThrow();
  }

  private static Instant received(ArticleDocument document) {
    return article(document).receivedAt();
  }

  private static Instant extracted(ArticleDocument document) {
    return article(document).extractedAt();
  }

  private static Instant enriched(ArticleDocument document) {
    return document.enriched().enrichedAt();
  }

  private static Article article(ArticleDocument document) {
    return document.enriched().article();
  }
}
