package io.newswire.launcher.cli.rules;

import io.newswire.model.AlertRule;

/** A rule's query as a search: what limits the rule beside its query becomes a part of it. */
final class IndexRuleQuery {
  private IndexRuleQuery() {}

  static String of(AlertRule rule) {
    if (!rule.inTitleOnly() && rule.languages().isEmpty()) {
      return rule.query();
    }
    String query = (rule.inTitleOnly() ? "title:(" : "(") + rule.query() + ")";
    return rule.languages().isEmpty()
        ? query
        : query + " AND language:(" + String.join(" OR ", rule.languages()) + ")";
  }
}
