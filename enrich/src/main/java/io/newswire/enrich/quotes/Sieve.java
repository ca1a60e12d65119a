package io.newswire.enrich.quotes;

/** One way to tell who said a quote. */
@FunctionalInterface
interface Sieve {

  /**
   * Attributes one marked stretch.
   *
   * @param quote its number among the marked stretches
   * @return null if this sieve cannot tell
   */
  Attribution attribute(AttributionContext context, int quote);
}
