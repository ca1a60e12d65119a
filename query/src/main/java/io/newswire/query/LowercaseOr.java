package io.newswire.query;

/** Decides whether a lower-case {@code or} is meant as the operator: if it joins two operands. */
final class LowercaseOr {
  private static final String ENDS_WITH_OPERATOR = "(?s).*(\\(|\\b(AND|OR|NOT)|&&|\\|\\||[-+!])";
  private static final String STARTS_WITH_OPERATOR = "(?s)(\\)|(AND|OR)\\b|&&|\\|).*";

  private LowercaseOr() {}

  /**
   * Whether it is the operator.
   *
   * @param before the rewritten query before it
   * @param after the typed query after it
   */
  static boolean isOperator(String before, String after) {
    String left = before.strip();
    String right = after.strip();
    return !left.isEmpty()
        && !left.matches(ENDS_WITH_OPERATOR)
        && !right.isEmpty()
        && !right.matches(STARTS_WITH_OPERATOR);
  }
}
