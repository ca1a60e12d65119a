package io.newswire.enrich.quotes.indirect;

import io.newswire.enrich.quotes.lexicon.Complement;
import io.newswire.enrich.quotes.lexicon.CueVerb;
import io.newswire.enrich.quotes.lexicon.WordClass;
import io.newswire.enrich.quotes.text.QuoteToken;
import java.util.List;

/** Recognises statements that are the object of their verb: {@code announced the closure}. */
final class ObjectStatements {
  private final List<QuoteToken> tokens;
  private final FiniteVerbs verbs;
  private final Pauses pauses;

  ObjectStatements(List<QuoteToken> tokens) {
    this.tokens = tokens;
    this.verbs = new FiniteVerbs(tokens);
    this.pauses = new Pauses(tokens);
  }

  /** Whether the words behind a verb are its object. */
  boolean is(CueVerb verb, int from, int to) {
    QuoteToken first = tokens.get(from);
    return verb.takes(Complement.NOUN_PHRASE)
        && !verb.takes(Complement.OBJECT_INFINITIVE)
        && !verb.takes(Complement.OBJECT_OF)
        && !first.is("that")
        && !first.is("to")
        && !first.is(WordClass.CLAUSE_START)
        && !first.is(WordClass.PREPOSITION)
        && !first.word().endsWith("ing")
        && !verbs.anyIn(from, pauses.next(from, to));
  }

  /** The index after the object, before an adverbial: {@code the closure on Monday}. */
  int end(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      QuoteToken token = tokens.get(i);
      boolean date = isDate(i, to) || (token.is("on") || token.is("in")) && isDate(i + 1, to);
      if (date || pauses.isAt(i) || token.is(WordClass.ADJUNCT_START)) {
        return i;
      }
    }
    return to;
  }

  private boolean isDate(int i, int to) {
    return i < to && tokens.get(i).capital() && tokens.get(i).is(WordClass.CALENDAR);
  }
}
