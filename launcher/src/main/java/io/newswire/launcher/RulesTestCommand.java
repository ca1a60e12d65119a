package io.newswire.launcher;

import io.newswire.index.search.ArticleHit;
import io.newswire.index.search.ArticleQueryBuilder;
import io.newswire.index.search.Hits;
import io.newswire.index.search.SortOrder;
import io.newswire.model.AlertRule;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "test",
    description = {
      "Check a query, and count how often it would have fired in the last days.",
      "The index answers, which comes close: it finds words in descriptions too, compares wildcards",
      "after title: and text: with stems, and cannot be asked for said:."
    },
    mixinStandardHelpOptions = true)
final class RulesTestCommand implements Callable<Integer> {
  @ParentCommand private RulesCommand rules;
  @Mixin private RuleOptions options;

  @Parameters(paramLabel = "QUERY", description = "What to look for.")
  private String query;

  @Option(names = "--days", paramLabel = "N", defaultValue = "7", description = "${DEFAULT-VALUE}.")
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
    StoredRule checked = StoredRule.of(rule).checked();
    String asked = AskedRule.of(rule);
    Output output = new Output(rules.out());
    try (SearchSession session = SearchSession.open(rules.config())) {
      Hits<ArticleHit> hits =
          session
              .search()
              .search(
                  ArticleQueryBuilder.builder()
                      .text(asked)
                      .sources(rule.sources())
                      .since(Instant.now().minus(Duration.ofDays(days)))
                      .sort(SortOrder.TIME)
                      .size(examples)
                      .build());
      hits.hits().forEach(output::article);
      checked.remarks().forEach(remark -> output.line("note: ", remark));
      rules
          .out()
          .printf(
              Locale.ROOT,
              "About %d alerts in the last %d days, %.1f a day.%n",
              hits.total(),
              days,
              hits.total() / (double) days);
    }
    return 0;
  }
}
