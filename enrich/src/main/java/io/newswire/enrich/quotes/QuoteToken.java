package io.newswire.enrich.quotes;

import io.newswire.model.Mention;

/**
 * A piece of an article as attribution sees it: a word, a punctuation character, or a whole marked
 * stretch, which is opaque.
 *
 * @param word lower case, with straight apostrophes; the character itself for punctuation; empty
 *     for a marked stretch
 * @param mention the name it is part of; null if none
 * @param marked null for words and punctuation
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
