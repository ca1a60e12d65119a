package io.newswire.enrich.quotes;

import io.newswire.enrich.QuoteFinder;
import io.newswire.model.Quote;
import io.newswire.model.QuoteKind;
import io.newswire.model.QuotedArticle;
import io.newswire.model.Span;
import io.newswire.model.TaggedArticle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds quotes and their speakers with ordered patterns over words, marks and names. Takes time in
 * proportion to the text, whatever stands in it.
 */
public final class PatternQuoteFinder implements QuoteFinder {
  /** See {@link QuoteFinder#version}. */
  public static final String VERSION = "patterns-2";

  @Override
  public QuotedArticle find(TaggedArticle article) {
    Scene scene = new Scene(Reading.of(article));
    Attributions.find(scene);
    Speakers speakers = new Speakers(scene);
    List<Quote> quotes = new ArrayList<>();
    for (int quote = 0; quote < scene.size(); quote++) {
      boolean said = scene.attribution(quote) != null || Statements.longEnough(scene, quote);
      if (said && !NotQuotes.is(scene, quote)) {
        quotes.add(marked(scene, speakers, quote));
      }
    }
    IndirectQuotes indirect = new IndirectQuotes(scene);
    for (int s = 0; s < scene.reading().sentences().size(); s++) {
      indirect.in(s).ifPresent(found -> quotes.add(unmarked(scene, speakers, found)));
    }
    quotes.sort(Comparator.comparing(Quote::start));
    return new QuotedArticle(article, quotes);
  }

  @Override
  public String version() {
    return VERSION;
  }

  private static Quote marked(Scene scene, Speakers speakers, int number) {
    Marked marked = scene.marked(number);
    Attribution attribution = scene.attribution(number);
    return new Quote(
        marked.start(),
        marked.end(),
        scene.reading().text().substring(marked.start(), marked.end()),
        Statements.kind(scene, number),
        attribution == null ? null : cue(scene, attribution.cue()),
        attribution == null ? null : speakers.of(attribution.speaker()),
        attribution == null ? "marks-only" : attribution.rule());
  }

  private static Quote unmarked(Scene scene, Speakers speakers, IndirectQuotes.Found found) {
    int start = scene.tokens().get(found.from()).start();
    int end = scene.tokens().get(found.to() - 1).end();
    return new Quote(
        start,
        end,
        scene.reading().text().substring(start, end),
        QuoteKind.INDIRECT,
        cue(scene, found.clause()),
        speakers.of(found.clause().subject()),
        found.rule());
  }

  private static Span cue(Scene scene, Clause clause) {
    if (clause == null) {
      return null;
    }
    int start = scene.tokens().get(clause.cue()).start();
    return Span.of(scene.reading().text(), start, scene.tokens().get(clause.cueTo() - 1).end());
  }
}
