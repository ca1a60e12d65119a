package io.newswire.launcher.cli.rules;

import io.newswire.admin.rules.RuleTrial;
import io.newswire.admin.rules.StoredRule;
import io.newswire.index.search.result.ArticleHit;
import io.newswire.index.search.result.Hits;
import io.newswire.launcher.cli.SearchOutput;
import io.newswire.model.alert.AlertRule;
import io.newswire.model.text.CountText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
      "Shows the articles of the last days that match, and how many match each of its",
      "words alone. It searches the index, where said: cannot be used, because it does",
      "not store who said what within an article.",
      "Examples:",
      "  newswire rules test 'ferry AND (inquiry OR strike)'",
      "  newswire rules test 'speaker:calloway' --days 30 --examples 20"
    })
final class RulesTestCommand implements Runnable {
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

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  /**
   * What is printed as JSON: the articles, how many match, how many match each word, and how many
   * each muted rule would silence.
   */
  private record Trial(
      Hits<ArticleHit> articles,
      Map<String, Long> words,
      Map<String, Long> muted,
      List<String> remarks) {}

  @Override
  public void run() {
    AlertRule rule = options.applyTo(AlertRule.of("test", query));
    StoredRule checked = rules.store().check(rule);
    if (days == 0) {
      throw rules.context().wrongUse("--days is 0; give at least 1");
    }
    Instant since = Instant.now().minus(Duration.ofDays(days));
    Trial trial =
        rules
            .context()
            .search(
                search -> {
                  RuleTrial asked = new RuleTrial(search, rule, since);
                  return new Trial(
                      asked.hits(examples),
                      asked.words(),
                      asked.muted(rules.store().mutes()),
                      checked.remarks());
                });
    if (json) {
      rules.context().json(trial);
      return;
    }
    print(trial.articles, trial.remarks);
    counts("Muted, so that nobody is notified: ", trial.muted);
    if (trial.words.size() > 1) {
      counts("Most frequent words: ", trial.words);
    }
  }

  private void counts(String label, Map<String, Long> counts) {
    if (!counts.isEmpty()) {
      rules.context().output().line(label, mostFrequentFirst(counts));
    }
  }

  private void print(Hits<ArticleHit> hits, List<String> remarks) {
    SearchOutput output = rules.context().output();
    for (ArticleHit hit : hits.hits()) {
      output.article(hit);
      rules.context().out().println();
    }
    remarks.forEach(remark -> output.line("note: ", remark));
    rules
        .context()
        .out()
        .printf(
            Locale.ROOT,
            "About %s in the last %s, %.1f a day.%n",
            CountText.of(hits.total(), "alert"),
            CountText.of(days, "day"),
            hits.total() / (double) days);
  }

  private static String mostFrequentFirst(Map<String, Long> words) {
    return words.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .map(count -> count.getKey() + " " + count.getValue())
        .collect(Collectors.joining(", "));
  }
}
