package io.newswire.launcher.fuzz;

import io.newswire.model.RejectedException;
import io.newswire.model.RejectionClass;

/** What counts as a rejection of an input. */
public final class Rejections {
  private Rejections() {}

  /**
   * Makes sure that an input was rejected for what is wrong with it.
   *
   * @throws AssertionError if it was because of a fault of the code, or without a reason
   */
  public static void check(RejectedException rejection) {
    if (rejection.rejectionClass() == RejectionClass.FAULT) {
      throw new AssertionError("a fault, not a rejection", rejection);
    }
    check((Exception) rejection);
  }

  /**
   * Makes sure that an input was refused with a reason.
   *
   * @throws AssertionError if the reason is missing
   */
  public static void check(Exception refusal) {
    if (refusal.getMessage() == null || refusal.getMessage().isBlank()) {
      throw new AssertionError("refused without a reason", refusal);
    }
  }
}
