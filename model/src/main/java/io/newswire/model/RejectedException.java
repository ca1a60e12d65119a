package io.newswire.model;

/**
 * One document or article that cannot go further. It harms only itself: the stage that catches it
 * sends the original record to {@code news.rejected} and goes on.
 */
public class RejectedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final RejectionClass rejectionClass;

  /**
   * Rejects with a reason for people, as {@link RejectionClass#INVALID}.
   *
   * @param reason what is wrong, where, and what to change, as one sentence
   */
  public RejectedException(String reason) {
    this(RejectionClass.INVALID, reason);
  }

  /** As above; the class is that of the cause if it has one. */
  public RejectedException(String reason, Throwable cause) {
    this(
        cause instanceof RejectedException rejected
            ? rejected.rejectionClass
            : RejectionClass.INVALID,
        reason,
        cause);
  }

  public RejectedException(RejectionClass rejectionClass, String reason) {
    this(rejectionClass, reason, null);
  }

  public RejectedException(RejectionClass rejectionClass, String reason, Throwable cause) {
    super(reason, cause);
    this.rejectionClass = rejectionClass;
  }

  /** What metrics count it as. */
  public RejectionClass rejectionClass() {
    return rejectionClass;
  }
}
