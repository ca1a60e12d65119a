package io.newswire.enrich.quotes;

import java.util.List;

/** Runs the sieves, the surest first. */
final class AttributionSieves {
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
          ContextSieves::goesOn,
          ContextSieves::colon,
          ContextSieves::signature,
          ContextSieves::sameParagraph,
          ContextSieves::sameParagraphBehind,
          ContextSieves::sentenceBefore);

  private AttributionSieves() {}

  /** Attributes every marked stretch that a sieve knows the speaker of. */
  static void find(AttributionContext context) {
    for (int quote = 0; quote < context.size(); quote++) {
      first(IN_SENTENCE, context, quote);
    }
    for (int quote = context.size() - 1; quote >= 0; quote--) {
      first(List.of(ContextSieves::goesOnBack), context, quote);
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
