package io.newswire.enrich.quotes.attribution;

import io.newswire.enrich.quotes.clauses.NounChunker;
import io.newswire.enrich.quotes.clauses.NounPhrase;
import io.newswire.enrich.quotes.clauses.NounPhrases;
import io.newswire.enrich.quotes.clauses.ReportingClause;
import io.newswire.enrich.quotes.clauses.SubjectFinder;
import io.newswire.enrich.quotes.lexicon.CueVerb;
import io.newswire.enrich.quotes.lexicon.Lexeme;
import io.newswire.enrich.quotes.lexicon.Lexicon;
import io.newswire.enrich.quotes.lexicon.WordClass;
import io.newswire.enrich.quotes.text.QuoteToken;
import io.newswire.enrich.quotes.text.Sentence;
import io.newswire.enrich.quotes.text.SentenceEnds;
import io.newswire.model.Mention;
import java.util.Set;

/** Sieves that find the speaker in the sentence of the quote. */
final class SentenceSieves {
  /** The largest distance of a verb that is not a speech verb from the quote, in tokens. */
  private static final int NEAR = 14;

  private static final Set<String> BREAKS =
      Set.of(";", ":", "and", "but", "while", "as", "when", "because", "though", "although");

  private SentenceSieves() {}

  /** {@code Jane Doe said, "…"}: the verb directly precedes the quote. */
  static Attribution verbBefore(AttributionContext context, int quote) {
    ReportingClause nearest = nearestBefore(context, quote);
    if (nearest == null || verbRightBehind(context, quote)) {
      return null;
    }
    int at = context.token(quote);
    QuoteToken before = context.tokens().get(at - 1);
    boolean paused = before.is(",") || before.is(":");
    ReportingClause clause =
        paused && nearest.verb().speech() ? nearest : lastBefore(context, quote);
    boolean adjacent = clause.to() == at || paused && near(clause, at);
    return adjacent ? Attribution.of(clause, "speaker-verb-quote") : null;
  }

  /**
   * {@code Jane Doe was sure: "…," she said}: the comma in the marks belongs to the verb that
   * follows.
   */
  private static boolean verbRightBehind(AttributionContext context, int quote) {
    char last = context.analyzed().text().charAt(context.marked(quote).end() - 1);
    ReportingClause behind = clauseAt(context, quote);
    return ",?!".indexOf(last) >= 0
        && behind != null
        && behind.verb().speech()
        && pauses(context, behind.to());
  }

  /** {@code "…," said Jane Doe} and {@code "…," she said}. */
  static Attribution verbBehind(AttributionContext context, int quote) {
    ReportingClause clause = clauseAt(context, quote);
    if (clause == null) {
      return null;
    }
    int at = context.token(quote);
    String text = context.analyzed().text();
    boolean pause =
        context.tokens().get(at + 1).isComma()
            || ",.?!…—–-".indexOf(text.charAt(context.marked(quote).end() - 1)) >= 0;
    boolean bound = pause || context.beginsSentence(quote) || pauses(context, clause.to());
    return bound
        ? Attribution.of(clause, clause.inverted() ? "quote-verb-speaker" : "quote-speaker-verb")
        : null;
  }

  /** The clause that begins directly after a quote and a comma; null if none does. */
  private static ReportingClause clauseAt(AttributionContext context, int quote) {
    int at = context.token(quote);
    boolean comma = at + 1 < context.tokens().size() && context.tokens().get(at + 1).isComma();
    int next = comma ? at + 2 : at + 1;
    for (ReportingClause clause : context.clauses(context.sentenceNumber(quote))) {
      if (clause.from() == next && clause.own()) {
        return clause;
      }
    }
    return null;
  }

  private static boolean pauses(AttributionContext context, int token) {
    return token >= context.tokens().size() || !context.tokens().get(token).isWord();
  }

  /** {@code "Why?" Jane Doe asked.}: the stop in the marks does not end the sentence. */
  static Attribution verbBehindStop(AttributionContext context, int quote) {
    int at = context.token(quote);
    int next = context.sentenceNumber(quote) + 1;
    if (context.sentence(quote).to() != at + 1
        || !QuoteKinds.standsAlone(context, quote)
        || next >= context.analyzed().sentences().size()) {
      return null;
    }
    Sentence sentence = context.analyzed().sentences().get(next);
    if (sentence.paragraph() != context.paragraph(quote)) {
      return null;
    }
    for (ReportingClause clause : context.clauses(next)) {
      if (clause.from() == sentence.from()
          && clause.own()
          && saysNoMore(context, clause, sentence)) {
        return Attribution.of(clause, "quote-speaker-verb");
      }
    }
    return null;
  }

  private static boolean saysNoMore(
      AttributionContext context, ReportingClause clause, Sentence sentence) {
    if (clause.to() >= sentence.to()) {
      return true;
    }
    QuoteToken after = context.tokens().get(clause.to());
    return SentenceEnds.is(after.word())
        || after.isComma()
        || clause.verb().base().equals("tell")
        || clause.verb().base().equals("ask")
        || after.is(WordClass.PREPOSITION)
        || after.isAdverb();
  }

  /** {@code Jane Doe said the plan was "…"}: the nearest verb before the quote. */
  static Attribution clauseBefore(AttributionContext context, int quote) {
    ReportingClause clause = lastBefore(context, quote);
    return clause != null && near(clause, context.token(quote))
        ? Attribution.of(clause, "clause-before")
        : null;
  }

  /** {@code The "…" is over, Jane Doe said}: the nearest verb after the quote. */
  static Attribution clauseBehind(AttributionContext context, int quote) {
    int at = context.token(quote);
    for (ReportingClause clause : context.clauses(context.sentenceNumber(quote))) {
      if (clause.from() > at && clause.own() && clause.verb().speech()) {
        return Attribution.of(clause, "clause-behind");
      }
    }
    return null;
  }

  /** Attributes a quoted phrase of four words or more to the subject of the sentence. */
  static Attribution subject(AttributionContext context, int quote) {
    int at = context.token(quote);
    int from = context.sentence(quote).from();
    if (at == from || QuoteKinds.words(context.analyzed().text(), context.marked(quote)) < 4) {
      return null;
    }
    QuoteToken before = context.tokens().get(at - 1);
    if (isTitle(context, at)
        || before.isDash()
        || before.is("(")
        || before.is("or")
        || before.is("'s")) {
      return null;
    }
    NounPhrase subject = new SubjectFinder(context.tokens(), context.phrases()).of(from, at);
    return subject == null ? null : new Attribution(subject, null, "sentence-subject");
  }

  /** Whether a noun stands before marks, as in {@code the film "…"}, elsewhere than in English. */
  private static boolean isTitle(AttributionContext context, int at) {
    QuoteToken before = context.tokens().get(at - 1);
    return context.analyzed().lexicon() != Lexicon.ENGLISH
        && before.isWord()
        && before.lexeme() == Lexeme.UNKNOWN;
  }

  /** {@code Jane Doe: "…"}. */
  static Attribution label(AttributionContext context, int quote) {
    int at = context.token(quote);
    int from = context.sentence(quote).from();
    if (at - from < 2 || !context.tokens().get(at - 1).is(":")) {
      return null;
    }
    NounPhrases phrases = context.phrases();
    NounPhrase ending = phrases.endingAt(from, at - 2);
    NounPhrase speaker = ending != null && ending.name() == null ? nameIn(context, ending) : ending;
    return speaker == null || speaker.name() == null && speaker.from() != from
        ? null
        : new Attribution(speaker, null, "label");
  }

  /** The name at the start of a phrase, before an unknown verb; otherwise the phrase. */
  private static NounPhrase nameIn(AttributionContext context, NounPhrase phrase) {
    Mention name = context.tokens().get(phrase.from()).mention();
    int to = phrase.from();
    while (NounChunker.person(name)
        && to < phrase.to()
        && context.tokens().get(to).mention() == name) {
      to++;
    }
    return to > phrase.from() ? new NounPhrase(phrase.from(), to, name) : phrase;
  }

  private static ReportingClause nearestBefore(AttributionContext context, int quote) {
    ReportingClause nearest = null;
    for (ReportingClause clause : context.clauses(context.sentenceNumber(quote))) {
      boolean noun = nearest != null && clause.verb() == CueVerb.NOUN;
      if (clause.to() <= context.token(quote) && !noun) {
        nearest = clause;
      }
    }
    return nearest;
  }

  /** The last verb before a quote that may report it together with unquoted words. */
  private static ReportingClause lastBefore(AttributionContext context, int quote) {
    int at = context.token(quote);
    ReportingClause last = null;
    for (ReportingClause clause : context.clauses(context.sentenceNumber(quote))) {
      if (clause.to() <= at && !inner(context, last, clause)) {
        last = clause;
      }
    }
    return last;
  }

  /** Whether a clause is part of the statement of an earlier one. */
  private static boolean inner(
      AttributionContext context, ReportingClause earlier, ReportingClause clause) {
    if (earlier == null) {
      return false;
    }
    if (clause.verb() == CueVerb.NOUN || !earlier.verb().speech()) {
      return clause.verb() == CueVerb.NOUN;
    }
    if (!clause.own()) {
      return !clause.verb().speech()
          && !context.tokens().get(clause.from() - 1).is("and")
          && !context.tokens().get(clause.from() - 1).is("but");
    }
    if (clause.from() == 0) {
      return false;
    }
    QuoteToken before = context.tokens().get(clause.from() - 1);
    return !before.isComma() && !BREAKS.contains(before.word());
  }

  private static boolean near(ReportingClause clause, int at) {
    return clause.verb().speech() || at - clause.cueTo() < NEAR;
  }
}
