package io.newswire.model;

/**
 * One document or article that cannot go further. It harms only itself: the stage that catches it
 * sends the original record to {@code news.rejected} and goes on.
 */
public class RejectedException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * Rejects with a reason for people.
   *
   * @param reason what is wrong, where, and what to change, as one sentence
   */
  public RejectedException(String reason) {
    super(reason);
  }

  public RejectedException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
