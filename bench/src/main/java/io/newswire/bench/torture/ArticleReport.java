package io.newswire.bench.torture;

import io.newswire.admin.AdminException;
import io.newswire.admin.trace.ArticleTrace;
import io.newswire.admin.trace.KafkaTopicScan;
import io.newswire.admin.trace.TraceStep;
import io.newswire.admin.trace.Tracer;
import io.newswire.bench.torture.check.Violation;
import io.newswire.bench.torture.load.ArticleLedger;
import io.newswire.bench.torture.load.Edition;
import io.newswire.bench.torture.load.Ledger;
import io.newswire.index.search.NewsSearch;
import io.newswire.index.search.query.Visibility;
import io.newswire.index.setup.ElasticsearchConnection;
import io.newswire.model.config.NewswireConfig;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What was pushed of an article, and where each document of it is, as {@code where} finds it. */
final class ArticleReport {
  private static final int MOST = 5;

  private ArticleReport() {}

  /** Reports on the first articles that have violations. */
  static List<String> of(List<Violation> violations, Ledger ledger, NewswireConfig config) {
    List<String> lines = new ArrayList<>();
    violations.stream()
        .mapToInt(Violation::article)
        .filter(article -> article > 0)
        .distinct()
        .limit(MOST)
        .forEach(article -> add(ledger.article(article), config, lines));
    return lines;
  }

  private static void add(ArticleLedger article, NewswireConfig config, List<String> lines) {
    String url = Edition.url(article.number());
    lines.add("article %d, %s, %s".formatted(article.number(), Edition.id(article.number()), url));
    lines.add("  expected: " + article.expected());
    for (ArticleLedger.Entry entry : article.entries()) {
      lines.add(
          "  %s  acknowledged over %s: %s version %d, attempt %d"
              .formatted(
                  entry.at(),
                  entry.way(),
                  entry.step().action().name().toLowerCase(java.util.Locale.ROOT),
                  entry.step().version(),
                  entry.attempts()));
    }
    try (ElasticsearchConnection connection =
        ElasticsearchConnection.open(config, config.elasticsearchUrl())) {
      NewsSearch search = new NewsSearch(connection.client(), config);
      KafkaTopicScan log = new KafkaTopicScan(config, Instant.EPOCH, read -> {});
      Tracer.trace(Edition.id(article.number()), log, id -> search.article(id, Visibility.ALL))
          .forEach(trace -> add(trace, lines));
    } catch (AdminException e) {
      lines.add("  its trace cannot be read: " + e.getMessage());
    }
  }

  private static void add(ArticleTrace trace, List<String> lines) {
    for (TraceStep step : trace.steps()) {
      lines.add(
          "  %s  %-9s %s %s:%s %s"
              .formatted(
                  step.at(),
                  step.stage(),
                  step.place(),
                  step.partition(),
                  step.offset(),
                  step.detail() == null ? "" : step.detail()));
    }
    lines.add("    " + trace.outcome() + ": " + trace.why());
  }
}
