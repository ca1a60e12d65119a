package io.newswire.enrich.alerts;

import io.newswire.model.alert.AlertRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rules that together ask all fields of an article. */
public final class LongTextRules {
  private static final List<String> QUERIES =
      List.of(
          "harbour OR late OR a",
          "title:nothing OR text:port",
          "speaker:byrne AND said:late",
          "speaker:bo",
          "person:byrne OR organization:authority OR place:velmora",
          "=The");

  private LongTextRules() {}

  public static RuleIndex index() {
    Map<String, AlertRule> rules = new HashMap<>();
    QUERIES.forEach(query -> rules.put(query, AlertRule.of(query, query)));
    RuleIndex index = new RuleIndex();
    index.apply(rules);
    return index;
  }
}
