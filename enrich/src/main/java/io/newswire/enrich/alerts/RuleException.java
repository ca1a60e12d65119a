package io.newswire.enrich.alerts;

/**
 * Thrown for a rule that cannot be used. The message is one sentence: what is wrong, where, and
 * what to change.
 */
public class RuleException extends Exception {
  private static final long serialVersionUID = 1L;

  RuleException(String message) {
    super(message);
  }
}
