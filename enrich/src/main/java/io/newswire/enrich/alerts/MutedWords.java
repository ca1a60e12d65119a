package io.newswire.enrich.alerts;

import io.newswire.model.alert.AlertRule;
import org.apache.lucene.search.Query;

/** The limits of rules that silence others: a mistake in one would silence everything. */
final class MutedWords {
  private static final int LONGEST = 200;

  private MutedWords() {}

  /**
   * Checks the words of a rule before they are parsed; one that silences nobody may be anything.
   *
   * @throws RuleException if they are too long
   */
  static void checkLength(AlertRule rule) throws RuleException {
    int length = rule.query().length();
    if (rule.mutesOthers() && length > LONGEST) {
      throw new RuleException(
          "the muted words have %d characters; give at most %d, or mute in several steps"
              .formatted(length, LONGEST));
    }
  }

  /**
   * Checks what a rule asks for, likewise.
   *
   * @throws RuleException if it may match any article, or is to be sent
   */
  static void check(AlertRule rule, Query query) throws RuleException {
    if (!rule.mutesOthers()) {
      return;
    }
    if (RulePart.runsAlways(query)) {
      throw new RuleException(
          "'%s' has no required word, so it could silence every alert; mute whole words, or"
                  .formatted(rule.query())
              + " wildcards that start with three letters");
    }
    if (!rule.destinations().isEmpty() || rule.digest() != null) {
      throw new RuleException("muted words send nothing; remove the destinations and the digest");
    }
  }
}
