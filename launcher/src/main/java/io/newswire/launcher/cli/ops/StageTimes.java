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
 * The median time of articles in each stage, with the time that they waited for it.
 *
 * @param extract from receipt to the end of extraction
 * @param enrich from there to the end of enrichment
 * @param index from there until the article was written to the index
 */
record StageTimes(Duration extract, Duration enrich, Duration index) {

  /** Returns the medians of at least one article. */
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
