package io.newswire.launcher.cli.rules;

import io.newswire.admin.AdminException;
import io.newswire.admin.rules.StoredRule;
import io.newswire.index.search.ArticleHit;
import io.newswire.index.search.ArticleQueryBuilder;
import io.newswire.index.search.Hits;
import io.newswire.index.search.SortOrder;
import io.newswire.launcher.cli.SearchOutput;
import io.newswire.launcher.cli.SearchSession;
import io.newswire.model.AlertRule;
import io.newswire.model.text.CountText;
import io.newswire.query.NewsQuery;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "test",
    description = "Check a query, and count how often it would have fired.",
    abbreviateSynopsis = true,
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Shows articles of the last days that match, and in how many each of its words",
      "stands. The index answers; it cannot be asked for said:, because it does not",
      "know who said what within an article.",
      "Examples:",
      "  newswire rules test 'ferry AND (inquiry OR strike)'",
      "  newswire rules test 'speaker:calloway' --days 30 --examples 20"
    })
final class RulesTestCommand implements Callable<Integer> {
  /** A search each. */
  private static final int MOST_WORDS = 20;

  @ParentCommand private RulesCommand rules;
  @Mixin private RuleOptions options;

  @Parameters(paramLabel = "QUERY", description = "What to look for.")
  private String query;

  @Option(
      names = "--days",
      paramLabel = "N",
      defaultValue = "7",
      description = "Look through so many days (${DEFAULT-VALUE}).")
  private int days;

  @Option(
      names = "--examples",
      paramLabel = "N",
      defaultValue = "5",
      description = "Show at most so many, the newest first (${DEFAULT-VALUE}).")
  private int examples;

  @Override
  public Integer call() throws IOException {
    AlertRule rule = options.applyTo(AlertRule.of("test", query));
    StoredRule checked = rules.check(rule);
    if (days == 0) {
      throw new AdminException("--days is 0; give at least 1");
    }
    SearchOutput output = new SearchOutput(rules.out());
    try (SearchSession session = SearchSession.open(rules.config())) {
      Hits<ArticleHit> hits = search(session, rule, examples);
      for (ArticleHit hit : hits.hits()) {
        output.article(hit);
        rules.out().println();
      }
      checked.remarks().forEach(remark -> output.line("note: ", remark));
      rules
          .out()
          .printf(
              Locale.ROOT,
              "About %s in the last %s, %.1f a day.%n",
              CountText.of(hits.total(), "alert"),
              CountText.of(days, "day"),
              hits.total() / (double) days);
      noisiest(session, rule).ifPresent(words -> output.line("Noisiest words: ", words));
    }
    return 0;
  }

  private Hits<ArticleHit> search(SearchSession session, AlertRule rule, int size)
      throws IOException {
    return session
        .search()
        .search(
            ArticleQueryBuilder.builder()
                .text(IndexRuleQuery.of(rule))
                .asRule(true)
                .sources(rule.sources())
                .since(Instant.now().minus(Duration.ofDays(days)))
                .sort(SortOrder.TIME)
                .size(size)
                .build());
  }

  /** In how many articles each word stands by itself; empty for a single word. */
  private Optional<String> noisiest(SearchSession session, AlertRule rule) throws IOException {
    List<String> words = QueryWords.of(NewsQuery.classic(query));
    Map<String, Long> counts = new LinkedHashMap<>();
    for (String word : words.subList(0, Math.min(MOST_WORDS, words.size()))) {
      counts.put(word, search(session, rule.withQuery(word), 0).total());
    }
    return Optional.of(
            counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(count -> count.getKey() + " " + count.getValue())
                .collect(Collectors.joining(", ")))
        .filter(shown -> counts.size() > 1);
  }
}
