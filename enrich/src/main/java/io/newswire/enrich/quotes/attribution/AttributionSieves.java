package io.newswire.enrich.quotes.attribution;

import java.util.List;

/**
 * Runs the sieves in order of precision, the most precise first, as in multi-pass sieve systems
 * (Lee et al., "Deterministic Coreference Resolution Based on Entity-Centric, Precision-Ranked
 * Rules", 2013; for quotes Muzny et al., "A Two-stage Sieve Approach for Quote Attribution", 2017).
 */
public final class AttributionSieves {
  private static final List<Sieve> IN_SENTENCE =
      List.of(
          SentenceSieves::verbBefore,
          SentenceSieves::verbBehind,
          SentenceSieves::verbBehindStop,
          SentenceSieves::clauseBefore,
          SentenceSieves::label,
          SentenceSieves::clauseBehind,
          SentenceSieves::subject);

  private static final List<Sieve> IN_CONTEXT =
      List.of(
          ContextSieves::continuesAbove,
          ContextSieves::colon,
          ContextSieves::signature,
          ContextSieves::sameParagraph,
          ContextSieves::sameParagraphBehind,
          ContextSieves::sentenceBefore);

  private AttributionSieves() {}

  /** Attributes the quoted spans; each by the first sieve that finds a speaker. */
  public static void find(AttributionContext context) {
    for (int quote = 0; quote < context.size(); quote++) {
      first(IN_SENTENCE, context, quote);
    }
    for (int quote = context.size() - 1; quote >= 0; quote--) {
      first(List.of(ContextSieves::continuedBelow), context, quote);
    }
    for (int quote = 0; quote < context.size(); quote++) {
      if (QuoteKinds.standsAlone(context, quote)) {
        first(IN_CONTEXT, context, quote);
      }
    }
  }

  private static void first(List<Sieve> sieves, AttributionContext context, int quote) {
    for (int i = 0; i < sieves.size() && context.attribution(quote) == null; i++) {
      context.attribute(quote, sieves.get(i).attribute(context, quote));
    }
  }
}
