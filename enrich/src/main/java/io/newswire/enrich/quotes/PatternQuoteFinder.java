package io.newswire.enrich.quotes;

import io.newswire.enrich.QuoteFinder;
import io.newswire.enrich.quotes.attribution.Attribution;
import io.newswire.enrich.quotes.attribution.AttributionContext;
import io.newswire.enrich.quotes.attribution.AttributionSieves;
import io.newswire.enrich.quotes.attribution.QuoteKinds;
import io.newswire.enrich.quotes.clauses.NounPhrase;
import io.newswire.enrich.quotes.clauses.ReportingClause;
import io.newswire.enrich.quotes.indirect.AddresseeFinder;
import io.newswire.enrich.quotes.indirect.IndirectQuotes;
import io.newswire.enrich.quotes.indirect.LexiconReports;
import io.newswire.enrich.quotes.indirect.ReportedStatement;
import io.newswire.enrich.quotes.lexicon.Lexicon;
import io.newswire.enrich.quotes.marks.QuotedSpan;
import io.newswire.enrich.quotes.speakers.SpeakerResolver;
import io.newswire.enrich.quotes.text.AnalyzedText;
import io.newswire.model.Quote;
import io.newswire.model.QuoteKind;
import io.newswire.model.QuotedArticle;
import io.newswire.model.Span;
import io.newswire.model.Speaker;
import io.newswire.model.TaggedArticle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds quotes and their speakers with ordered patterns over words, quotation marks and names. The
 * time is linear in the length of the text for any input. Thread-safe.
 */
public final class PatternQuoteFinder implements QuoteFinder {
  /** What finds who speaks and who is spoken to. */
  private record Participants(SpeakerResolver speakers, AddresseeFinder addressees) {
    Speaker addressee(ReportingClause clause) {
      NounPhrase phrase = addressees.of(clause);
      return phrase == null ? null : speakers.addressee(phrase);
    }
  }

  private static final String VERSION = "patterns-5";

  @Override
  public QuotedArticle find(TaggedArticle article) {
    AttributionContext context = new AttributionContext(AnalyzedText.of(article));
    Lexicon lexicon = context.analyzed().lexicon();
    if (lexicon != Lexicon.NONE) {
      AttributionSieves.find(context);
    }
    Participants participants =
        new Participants(new SpeakerResolver(context), new AddresseeFinder(context));
    List<Quote> quotes = new ArrayList<>();
    for (int quote = 0; quote < context.size(); quote++) {
      boolean said = context.attribution(quote) != null || QuoteKinds.longEnough(context, quote);
      if (said && !NonQuoteFilter.is(context, quote)) {
        quotes.add(marked(context, participants, quote));
      }
    }
    reported(context).forEach(found -> quotes.add(unmarked(context, participants, found)));
    quotes.sort(Comparator.comparing(Quote::start));
    return new QuotedArticle(article, quotes);
  }

  private static List<ReportedStatement> reported(AttributionContext context) {
    if (context.analyzed().lexicon() != Lexicon.ENGLISH) {
      return new LexiconReports(context).all();
    }
    IndirectQuotes indirect = new IndirectQuotes(context);
    return IntStream.range(0, context.analyzed().sentences().size())
        .mapToObj(indirect::in)
        .flatMap(List::stream)
        .toList();
  }

  /** Such as {@code patterns-5.en}; with {@code none} in a language without a lexicon. */
  @Override
  public String version(String language) {
    return VERSION + '.' + Lexicon.forLanguage(language).language();
  }

  private static Quote marked(AttributionContext context, Participants participants, int number) {
    QuotedSpan marked = context.marked(number);
    Attribution attribution = context.attribution(number);
    return new Quote(
        marked.start(),
        marked.end(),
        context.analyzed().written(marked.start(), marked.end()),
        QuoteKinds.kind(context, number),
        attribution == null ? null : cue(context, attribution.cue()),
        attribution == null ? null : participants.speakers.of(attribution.speaker()),
        attribution == null ? null : participants.addressee(attribution.cue()),
        attribution == null ? "marks-only" : attribution.rule());
  }

  private static Quote unmarked(
      AttributionContext context, Participants participants, ReportedStatement found) {
    int start = context.tokens().get(found.from()).start();
    int end = context.tokens().get(found.to() - 1).end();
    return new Quote(
        start,
        end,
        context.analyzed().written(start, end),
        QuoteKind.INDIRECT,
        cue(context, found.clause()),
        found.clause().subject() == null
            ? null
            : participants.speakers.of(found.clause().subject()),
        participants.addressee(found.clause()),
        found.rule());
  }

  private static Span cue(AttributionContext context, ReportingClause clause) {
    if (clause == null) {
      return null;
    }
    int start = context.tokens().get(clause.cue()).start();
    return Span.of(
        context.analyzed().text(), start, context.tokens().get(clause.cueTo() - 1).end());
  }
}
