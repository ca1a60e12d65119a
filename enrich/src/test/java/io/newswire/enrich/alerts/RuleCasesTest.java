package io.newswire.enrich.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.model.AlertRule;
import io.newswire.model.EnrichedArticle;
import io.newswire.testkit.RuleCases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Rules as people write them, each with the articles it must and must not match. */
class RuleCasesTest {
  @Test
  void everyRuleMatchesWhatIsWantedAndNothingForbidden() {
    List<String> wrong = new ArrayList<>();
    try (RuleIndex index = new RuleIndex()) {
      for (JsonNode rule : RuleCases.rules()) {
        String id = rule.path("id").asText();
        index.apply(Map.of(id, AlertRule.of(id, rule.path("query").asText()).withId(id)));
      }
      index.problems().forEach(problem -> wrong.add(problem.ruleId() + ": " + problem.problem()));
      for (JsonNode rule : RuleCases.rules()) {
        Set<String> found = matches(index, rule.path("id").asText());
        Set<String> missed = RuleCases.strings(rule.path("wanted"));
        missed.removeAll(found);
        Set<String> forbidden = RuleCases.strings(rule.path("forbidden"));
        forbidden.retainAll(found);
        if (!missed.isEmpty() || !forbidden.isEmpty()) {
          wrong.add(
              rule.path("query").asText() + " missed " + missed + " and matched " + forbidden);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static Set<String> matches(RuleIndex index, String rule) {
    Set<String> found = new TreeSet<>();
    for (JsonNode article : RuleCases.articles()) {
      EnrichedArticle story =
          Stories.story(article.path("title").asText(), article.path("text").asText());
      if (index.match(story).found().stream().anyMatch(it -> it.rule().id().equals(rule))) {
        found.add(RuleCases.name(article));
      }
    }
    return found;
  }
}
