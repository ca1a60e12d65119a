package io.newswire.enrich.quotes.attribution;

import io.newswire.enrich.quotes.clauses.NounChunker;
import io.newswire.enrich.quotes.clauses.NounPhrase;
import io.newswire.enrich.quotes.clauses.ReportingClause;
import io.newswire.enrich.quotes.clauses.SubjectFinder;
import io.newswire.enrich.quotes.text.Sentence;
import io.newswire.enrich.quotes.text.SentenceEnds;
import java.util.List;

/** Sieves that find the speaker of a whole statement outside of its sentence. */
final class ContextSieves {
  private ContextSieves() {}

  /** The quote continues that of the previous paragraph, which has no closing mark. */
  static Attribution continuesAbove(AttributionContext context, int quote) {
    return quote > 0 && context.marked(quote - 1).continued()
        ? carry(context, quote - 1, "goes-on")
        : null;
  }

  /**
   * The quote has no closing mark, and its continuation in the next paragraph names the speaker.
   */
  static Attribution continuedBelow(AttributionContext context, int quote) {
    return context.marked(quote).continued() && quote + 1 < context.size()
        ? carry(context, quote + 1, "goes-on")
        : null;
  }

  /** A sentence that ends with a colon introduces the quote. */
  static Attribution colon(AttributionContext context, int quote) {
    int before = context.sentenceNumber(quote) - 1;
    if (before < 0 || !context.beginsSentence(quote)) {
      return null;
    }
    Sentence sentence = context.analyzed().sentences().get(before);
    return context.tokens().get(sentence.to() - 1).is(":")
        ? ofSentence(context, before, "colon")
        : null;
  }

  /** {@code "…," she said. "…"} in one paragraph. */
  static Attribution sameParagraph(AttributionContext context, int quote) {
    return quote > 0 && context.paragraph(quote - 1) == context.paragraph(quote)
        ? carry(context, quote - 1, "same-paragraph")
        : null;
  }

  /** {@code "…." "…," she said} in one paragraph. */
  static Attribution sameParagraphBehind(AttributionContext context, int quote) {
    return quote + 1 < context.size() && context.paragraph(quote + 1) == context.paragraph(quote)
        ? carry(context, quote + 1, "same-paragraph")
        : null;
  }

  /** A dash and a name follow on the next line. */
  static Attribution signature(AttributionContext context, int quote) {
    int next = context.sentenceNumber(quote) + 1;
    if (context.sentence(quote).to() != context.token(quote) + 1
        || next >= context.analyzed().sentences().size()) {
      return null;
    }
    Sentence sentence = context.analyzed().sentences().get(next);
    int from = sentence.from();
    if (sentence.to() - from < 2 || !context.tokens().get(from).isDash()) {
      return null;
    }
    NounPhrase name = new NounChunker(context.tokens()).startingAt(from + 1, sentence.to());
    return name == null || name.name() == null ? null : new Attribution(name, null, "signature");
  }

  /** The previous sentence names the speaker. */
  static Attribution sentenceBefore(AttributionContext context, int quote) {
    int before = context.sentenceNumber(quote) - 1;
    if (before < 0 || !wholeSentence(context, quote)) {
      return null;
    }
    Sentence sentence = context.analyzed().sentences().get(before);
    int paragraph = context.paragraph(quote);
    if (sentence.paragraph() < paragraph - 1) {
      return null;
    }
    boolean spoken = quote > 0 && context.sentenceNumber(quote - 1) == before;
    if (spoken && context.attribution(quote - 1) != null) {
      return carry(context, quote - 1, "previous-speaker");
    }
    return ofSentence(context, before, "sentence-before");
  }

  /** Whether a quoted span with its marks and stop is a whole sentence. */
  private static boolean wholeSentence(AttributionContext context, int quote) {
    Sentence sentence = context.sentence(quote);
    int next = context.token(quote) + 1;
    String text = context.analyzed().text();
    boolean ended =
        SentenceEnds.closed(text, context.marked(quote))
            || text.charAt(context.marked(quote).end() - 1) == ','
            || next < sentence.to() && SentenceEnds.is(context.tokens().get(next).word());
    return ended && (next == sentence.to() || !context.tokens().get(next).isWord());
  }

  private static Attribution ofSentence(AttributionContext context, int number, String rule) {
    List<ReportingClause> clauses = context.clauses(number);
    for (int i = clauses.size() - 1; i >= 0; i--) {
      if (clauses.get(i).verb().speech()) {
        return Attribution.of(clauses.get(i), rule);
      }
    }
    Sentence sentence = context.analyzed().sentences().get(number);
    NounPhrase subject =
        new SubjectFinder(context.tokens(), context.phrases()).of(sentence.from(), sentence.to());
    return subject == null ? null : new Attribution(subject, null, rule);
  }

  private static Attribution carry(AttributionContext context, int from, String rule) {
    Attribution known = context.attribution(from);
    return known == null ? null : known.carriedOn(rule);
  }
}
