package io.newswire.model.text;

import io.newswire.model.Quote;
import io.newswire.model.QuoteKind;
import io.newswire.model.Speaker;

/**
 * Quotes for people. Quotation marks stand around words that the article quotes, and around no
 * others: reported speech is the article's wording, and is named as such.
 */
public final class QuoteText {
  private static final String REPORTED = "reported speech";

  private QuoteText() {}

  /** What was said, in quotation marks where these are the speaker's own words. */
  public static String words(Quote quote) {
    return isQuoted(quote) ? "“" + quote.text() + "”" : quote.text();
  }

  /** Who said it: the full name where it is known. */
  public static String speaker(Quote quote) {
    return quote.speaker() == null ? "(speaker unknown)" : name(quote.speaker());
  }

  /** Whom it was said to, behind the speaker, such as {@code to reporters}; empty if unknown. */
  public static String addressee(Quote quote) {
    return quote.addressee() == null ? "" : " to " + name(quote.addressee());
  }

  private static String name(Speaker named) {
    return named.name() == null ? named.text() : named.name();
  }

  /** What stands behind the speaker's name; empty where the words are quoted. */
  public static String note(Quote quote) {
    return isQuoted(quote) ? "" : " · " + REPORTED;
  }

  private static boolean isQuoted(Quote quote) {
    return quote.kind() == QuoteKind.DIRECT || quote.kind() == QuoteKind.MIXED;
  }
}
