package io.newswire.enrich.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.EnrichedArticle;
import io.newswire.model.alert.AlertRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The matcher, which runs few rules, against a plain search, which runs each on each article. */
class NoRuleMissedTest {
  private static final int RULES = 300;
  private static final int ARTICLES = 200;

  @Test
  void findsWhatAPlainSearchOfEachRuleFinds() throws Exception {
    RandomRules random = new RandomRules(20260222);
    Map<String, AlertRule> rules = random.rules("r", RULES);
    List<EnrichedArticle> articles = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      articles.add(random.article("a" + i));
    }

    Set<String> searched = PlainSearch.of(rules, articles);
    assertThat(searched).hasSizeGreaterThan(1_000);
    assertThat(matched(rules, articles)).isEqualTo(searched);
  }

  private static Set<String> matched(Map<String, AlertRule> rules, List<EnrichedArticle> articles) {
    Set<String> pairs = new HashSet<>();
    RuleIndex index = new RuleIndex();
    index.apply(rules);
    for (EnrichedArticle article : articles) {
      RuleMatches matches = index.match(article);
      assertThat(matches.failed()).isEmpty();
      for (RuleMatch match : matches.found()) {
        pairs.add(PlainSearch.pair(match.rule().id(), article));
      }
    }
    return pairs;
  }
}
