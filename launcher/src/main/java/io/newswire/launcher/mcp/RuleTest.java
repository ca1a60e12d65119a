package io.newswire.launcher.mcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.newswire.admin.rules.RuleStore;
import io.newswire.admin.rules.RuleTrial;
import io.newswire.admin.rules.StoredRule;
import io.newswire.index.search.result.ArticleHit;
import io.newswire.index.search.result.Hits;
import io.newswire.model.alert.AlertRule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Checks the query of a rule, and estimates how often it would fire. */
record RuleTest(SearchAccess search, RuleStore rules) {
  private static final int USUAL_DAYS = 7;
  private static final int USUAL_EXAMPLES = 5;

  /**
   * An estimate.
   *
   * @param alerts the number of articles that match
   * @param words how many of them match each word of the query alone
   * @param remarks advice for the author of the rule
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  private record Estimate(
      long alerts,
      int days,
      double perDay,
      Map<String, Long> words,
      List<String> remarks,
      List<ArticleHit> examples) {}

  Object estimate(ToolArguments given) {
    AlertRule rule =
        AlertRule.of("test", given.text("query"))
            .with(
                it ->
                    it.titleOnly(given.flag("titleOnly") ? true : null)
                        .sources(given.texts("source"))
                        .languages(given.texts("language")));
    StoredRule checked = rules.check(rule);
    int days = given.number("days", USUAL_DAYS);
    Instant since = Instant.now().minus(Duration.ofDays(days));
    return search.ask(
        now -> {
          RuleTrial trial = new RuleTrial(now, rule, since);
          Hits<ArticleHit> hits = trial.hits(given.number("examples", USUAL_EXAMPLES));
          return new Estimate(
              hits.total(),
              days,
              hits.total() / (double) days,
              trial.words(),
              checked.remarks(),
              hits.hits());
        });
  }
}
