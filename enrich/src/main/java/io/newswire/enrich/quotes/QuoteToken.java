package io.newswire.enrich.quotes;

import io.newswire.model.Mention;

/**
 * A token for attribution: a word, a punctuation character, or a whole quoted span.
 *
 * @param word the word in lower case with straight apostrophes; the character for punctuation;
 *     empty for a quoted span
 * @param mention the name that the token is part of; null if none
 * @param marked the quoted span; null for words and punctuation
 */
record QuoteToken(
    int start, int end, String word, boolean capital, Mention mention, QuotedSpan marked) {

  boolean isQuote() {
    return marked != null;
  }

  boolean isWord() {
    return marked == null && Character.isLetterOrDigit(word.charAt(word.length() - 1))
        || isAbbreviation();
  }

  boolean is(String other) {
    return word.equals(other);
  }

  boolean isComma() {
    return is(",") || isDash();
  }

  boolean isDash() {
    return is("—") || is("–") || is("-") || is("--");
  }

  private boolean isAbbreviation() {
    return word.length() > 1 && Character.isLetter(word.charAt(0));
  }
}
