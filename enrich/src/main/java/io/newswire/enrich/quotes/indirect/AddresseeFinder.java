package io.newswire.enrich.quotes.indirect;

import io.newswire.enrich.quotes.attribution.AttributionContext;
import io.newswire.enrich.quotes.clauses.NounChunker;
import io.newswire.enrich.quotes.clauses.NounPhrase;
import io.newswire.enrich.quotes.clauses.NounPhrases;
import io.newswire.enrich.quotes.clauses.ReportingClause;
import io.newswire.enrich.quotes.lexicon.Complement;
import io.newswire.enrich.quotes.lexicon.CueVerb;
import io.newswire.enrich.quotes.lexicon.WordClass;
import io.newswire.enrich.quotes.text.QuoteToken;
import io.newswire.model.EntityType;
import io.newswire.model.Mention;
import java.util.List;

/**
 * Finds whom a quote is said to: the object of a verb such as {@code told}, and a phrase such as
 * {@code to reporters} directly behind the reporting clause.
 */
public final class AddresseeFinder {
  private final AttributionContext context;
  private final List<QuoteToken> tokens;
  private final NounPhrases phrases;
  private final Addressees objects;
  private final Adverbials adverbials;

  public AddresseeFinder(AttributionContext context) {
    this.context = context;
    this.tokens = context.tokens();
    this.phrases = NounPhrases.of(context.analyzed().lexicon(), tokens);
    this.objects = new Addressees(tokens);
    this.adverbials = new Adverbials(tokens);
  }

  /**
   * The addressee of a quote.
   *
   * @param clause null if no verb reports the quote
   * @return null if the clause names none
   */
  public NounPhrase of(ReportingClause clause) {
    if (clause == null || clause.verb() == CueVerb.NOUN || clause.verb() == CueVerb.ACCORDING_TO) {
      return null;
    }
    int end = context.analyzed().sentenceAt(clause.cue()).to();
    NounPhrase object = clause.inverted() ? null : object(clause, end);
    return object != null ? object : behindPreposition(clause, end);
  }

  private NounPhrase object(ReportingClause clause, int end) {
    CueVerb verb = clause.verb();
    if (!verb.takes(Complement.ADDRESSEE) && !verb.takes(Complement.OBJECT_INFINITIVE)) {
      return null;
    }
    NounPhrase phrase = objects.at(adverbials.behindAdverbs(clause.cueTo(), end), end);
    return phrase != null && isAddressed(verb, phrase.to(), end)
        ? named(phrase.from(), phrase.to())
        : null;
  }

  /**
   * Whether the object of a verb is its addressee: that of {@code told} always is, and that of
   * {@code warned} before the statement, as it is not in {@code warned the port was full}.
   */
  private boolean isAddressed(CueVerb verb, int behind, int end) {
    boolean needsNone = verb.takes(Complement.INFINITIVE) || verb.takes(Complement.PREPOSITION);
    if (verb.takes(Complement.ADDRESSEE) && !needsNone) {
      return true;
    }
    if (behind >= end) {
      return false;
    }
    QuoteToken next = tokens.get(behind);
    return next.is("that")
        || next.is(":") && !verb.takes(Complement.NOUN_PHRASE)
        || next.isQuote()
        || next.is(WordClass.INTERROGATIVE)
        || verb.takes(Complement.OBJECT_INFINITIVE) && next.is("to");
  }

  private NounPhrase behindPreposition(ReportingClause clause, int end) {
    int at = adverbials.behindAdverbs(behindSpeaker(clause), end);
    if (at < end && tokens.get(at).is(WordClass.ADDRESSEE_PREPOSITION)) {
      return audience(at + 1, end);
    }
    boolean dative = context.analyzed().lexicon().hasCapitalNouns();
    return dative ? audience(at, end) : null;
  }

  /** The index after the clause; after the name in {@code said Jane Doe to reporters}. */
  private int behindSpeaker(ReportingClause clause) {
    Mention name = clause.inverted() && clause.subject() != null ? clause.subject().name() : null;
    for (int i = clause.to() - 1; name != null && i >= clause.subject().from(); i--) {
      if (tokens.get(i).mention() == name) {
        return i + 1;
      }
    }
    return clause.to();
  }

  /** The phrase at a token if somebody can be spoken to with it. */
  private NounPhrase audience(int from, int end) {
    if (from >= end) {
      return null;
    }
    if (tokens.get(from).is(WordClass.OBJECT_PRONOUN) && !tokens.get(from).is("it")) {
      return named(from, from + 1);
    }
    NounPhrase phrase = canBegin(tokens.get(from)) ? phrases.startingAt(from, end) : null;
    for (int i = from; phrase != null && i < phrase.to(); i++) {
      boolean last = i + 1 == phrase.to() || tokens.get(i + 1).mention() != tokens.get(i).mention();
      if (isSomebody(tokens.get(i).mention()) && last) {
        return i + 1 < end && tokens.get(i + 1).is("'s") ? null : named(from, i + 1);
      }
      if (tokens.get(i).is(WordClass.AUDIENCE)) {
        return withName(from, i + 1, phrase.to());
      }
    }
    return null;
  }

  /** A verb can not: {@code vowed to block}. */
  private static boolean canBegin(QuoteToken token) {
    return token.capital()
        || token.mention() != null
        || token.is(WordClass.DETERMINER)
        || token.is(WordClass.AUDIENCE);
  }

  /** {@code the newspaper Halvern Post} with its name. */
  private NounPhrase withName(int from, int noun, int end) {
    int to = noun;
    while (to < end
        && isSomebody(tokens.get(to).mention())
        && tokens.get(to).mention() == tokens.get(noun).mention()) {
      to++;
    }
    return named(from, to);
  }

  private NounPhrase named(int from, int to) {
    Mention name = tokens.get(to - 1).mention();
    return new NounPhrase(from, to, isSomebody(name) ? name : null);
  }

  private static boolean isSomebody(Mention mention) {
    return mention != null
        && (NounChunker.person(mention) || mention.type() == EntityType.ORGANIZATION);
  }
}
