package io.newswire.enrich.quotes.text;

import io.newswire.enrich.names.Gender;
import io.newswire.enrich.quotes.lexicon.Lexeme;
import io.newswire.enrich.quotes.lexicon.WordClass;
import io.newswire.enrich.quotes.marks.QuotedSpan;
import io.newswire.model.Mention;

/**
 * A token for attribution: a word, a punctuation character, or a whole quoted span.
 *
 * @param word the word in lower case with straight apostrophes; the character for punctuation;
 *     empty for a quoted span
 * @param lexeme what the lexicon of the text's language says about the word; never null
 * @param mention the name that the token is part of; null if none
 * @param marked the quoted span; null for words and punctuation
 */
public record QuoteToken(
    int start,
    int end,
    String word,
    boolean capital,
    Lexeme lexeme,
    Mention mention,
    QuotedSpan marked) {

  public boolean isQuote() {
    return marked != null;
  }

  public boolean isWord() {
    return marked == null && Character.isLetterOrDigit(word.charAt(word.length() - 1))
        || is("%")
        || isAbbreviation();
  }

  public boolean is(String other) {
    return word.equals(other);
  }

  public boolean is(WordClass wordClass) {
    return lexeme.classes().contains(wordClass);
  }

  /** Whether this is a number in figures. */
  public boolean isFigure() {
    return !word.isEmpty() && Character.isDigit(word.charAt(0));
  }

  /** The gender that a pronoun expresses; null for other words. */
  public Gender gender() {
    if (is(WordClass.HE)) {
      return Gender.MALE;
    }
    return is(WordClass.SHE) ? Gender.FEMALE : null;
  }

  public boolean isAdverb() {
    return is(WordClass.ADVERB) || word.endsWith("ly") && !capital && mention == null;
  }

  /** Whether this is a noun for what somebody says, as in {@code her claim that …}. */
  public boolean isCueNoun() {
    return mention == null && lexeme.cueNoun();
  }

  /**
   * Whether this is likely a past-tense verb.
   *
   * @param before the token before it; null if it is the first
   */
  public boolean isPast(QuoteToken before) {
    if (mention != null || capital) {
      return false;
    }
    return is(WordClass.COMMON_VERB)
        || word.endsWith("ed")
            && before != null
            && (before.mention != null || before.isAdverb() || before.is(WordClass.PRONOUN));
  }

  public boolean isComma() {
    return is(",") || isDash();
  }

  public boolean isDash() {
    return is("—") || is("–") || is("-") || is("--");
  }

  private boolean isAbbreviation() {
    return word.length() > 1 && Character.isLetter(word.charAt(0));
  }
}
