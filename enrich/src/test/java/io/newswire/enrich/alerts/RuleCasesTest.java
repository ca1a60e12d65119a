package io.newswire.enrich.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.alert.AlertRule;
import io.newswire.testkit.RuleCases;
import java.util.ArrayList;
import java.util.HashMap;
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
    RuleIndex index = new RuleIndex();
    for (JsonNode rule : RuleCases.rules()) {
      String id = rule.path("id").asText();
      index.apply(Map.of(id, AlertRule.of(id, rule.path("query").asText()).withId(id)));
    }
    index.problems().forEach(problem -> wrong.add(problem.ruleId() + ": " + problem.problem()));
    Map<String, Set<String>> matches = matches(index);
    for (JsonNode rule : RuleCases.rules()) {
      Set<String> found = matches.getOrDefault(rule.path("id").asText(), Set.of());
      Set<String> missed = RuleCases.strings(rule.path("wanted"));
      missed.removeAll(found);
      Set<String> forbidden = RuleCases.strings(rule.path("forbidden"));
      forbidden.retainAll(found);
      if (!missed.isEmpty() || !forbidden.isEmpty()) {
        wrong.add(rule.path("query").asText() + " missed " + missed + " and matched " + forbidden);
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** Names of articles, by rule. */
  private static Map<String, Set<String>> matches(RuleIndex index) {
    Map<String, Set<String>> found = new HashMap<>();
    for (JsonNode article : RuleCases.articles()) {
      EnrichedArticle story =
          Stories.story(article.path("title").asText(), article.path("text").asText());
      for (RuleMatch match : index.match(story).found()) {
        found
            .computeIfAbsent(match.rule().id(), id -> new TreeSet<>())
            .add(RuleCases.name(article));
      }
    }
    return found;
  }
}
