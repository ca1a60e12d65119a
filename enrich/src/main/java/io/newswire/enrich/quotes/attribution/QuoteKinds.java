package io.newswire.enrich.quotes.attribution;

import io.newswire.enrich.quotes.marks.QuotedSpan;
import io.newswire.enrich.quotes.marks.Whitespace;
import io.newswire.enrich.quotes.text.QuoteToken;
import io.newswire.enrich.quotes.text.Sentence;
import io.newswire.enrich.quotes.text.SentenceEnds;
import io.newswire.model.QuoteKind;

/**
 * Classifies quoted spans: whole statements, quoted words within a reported sentence, or no quote.
 */
public final class QuoteKinds {
  private static final int SHORT = 4;

  /** The number of words that may precede a statement in its sentence, as in {@code Then, "…"}. */
  private static final int LEAD = 2;

  private QuoteKinds() {}

  /**
   * Whether a quoted span is a whole statement: no sentence continues from outside into the marks.
   */
  static boolean whole(AttributionContext context, int quote) {
    QuotedSpan marked = context.marked(quote);
    String text = context.analyzed().text();
    int at = context.token(quote);
    QuoteToken before = context.beginsSentence(quote) ? null : context.tokens().get(at - 1);
    char first = text.charAt(marked.start());
    boolean capital = Character.isUpperCase(first) || !Character.isLetter(first);
    boolean opens = before == null || ",:;.".contains(before.word()) || before.isDash();
    Attribution attribution = context.attribution(quote);
    boolean reported =
        attribution != null && attribution.cue() != null && attribution.cue().to() == at;
    if (opens && continues(context, quote)) {
      return true;
    }
    return capital && (opens || reported);
  }

  /** The second part of {@code "…," she said, "…"}, whose first part is a whole statement. */
  private static boolean continues(AttributionContext context, int quote) {
    return quote > 0
        && context.sentenceNumber(quote - 1) == context.sentenceNumber(quote)
        && context.attribution(quote) != null
        && context.attribution(quote - 1) != null
        && context.attribution(quote).cue() != null
        && context.attribution(quote).cue() == context.attribution(quote - 1).cue()
        && context.attribution(quote).cue().cue() > context.token(quote - 1)
        && whole(context, quote - 1);
  }

  /** Whether a quoted span is a sentence of its own, after at most two words. */
  static boolean standsAlone(AttributionContext context, int quote) {
    int at = context.token(quote);
    Sentence sentence = context.sentence(quote);
    if (at - sentence.from() > LEAD || !whole(context, quote)) {
      return false;
    }
    boolean continues = at + 1 < sentence.to() && context.tokens().get(at + 1).isWord();
    String text = context.analyzed().text();
    return !continues
        || SentenceEnds.closed(text, context.marked(quote))
        || words(text, context.marked(quote)) > SHORT;
  }

  public static QuoteKind kind(AttributionContext context, int quote) {
    return whole(context, quote) ? QuoteKind.DIRECT : QuoteKind.MIXED;
  }

  /** Whether a span is long enough to be a quote without a known speaker. */
  public static boolean longEnough(AttributionContext context, int quote) {
    QuotedSpan marked = context.marked(quote);
    return words(context.analyzed().text(), marked) > SHORT && standsAlone(context, quote);
  }

  /** The number of words in a quoted span. */
  public static int words(String text, QuotedSpan marked) {
    int words = 0;
    for (int i = marked.start(); i < marked.end(); i++) {
      boolean begins =
          !Whitespace.is(text.charAt(i))
              && (i == marked.start() || Whitespace.is(text.charAt(i - 1)));
      words += begins ? 1 : 0;
    }
    return words;
  }
}
