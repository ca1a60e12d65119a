package io.newswire.bench.torture.load;

/**
 * One thing that is pushed of an article.
 *
 * @param version of a {@link Action#WITHDRAW}, the version that it hides
 */
public record Step(Action action, int version) {
  /** What is pushed. */
  public enum Action {
    /** A version, for the first time or again. */
    PUBLISH,
    /** A version of its own with the status canceled. */
    CANCEL,
    /** {@code DELETE /articles/ID}. */
    WITHDRAW
  }
}
