package io.newswire.enrich.quotes.attribution;

/** A method of finding the speaker of a quote. */
@FunctionalInterface
interface Sieve {

  /**
   * Attributes one quoted span.
   *
   * @param quote the number of the quoted span, from 0
   * @return null if this sieve finds no speaker
   */
  Attribution attribute(AttributionContext context, int quote);
}
